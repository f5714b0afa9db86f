import { ProgressBar } from "react-aria-components";
import type { TrustOffer } from "../../contract/trust-desk.ts";
import { assertNever } from "../../core/result.ts";
import { Button } from "../ui/button.tsx";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import { lintas, type Person } from "./api.ts";
import progressStyles from "./progress.module.css";
import styles from "./trust-offer-panel.module.css";
import {
	BundleWords,
	CertificateWords,
	MasterListWords,
	WithdrawalWords,
} from "./trust-offer-words.tsx";
import { TwoPinsForm } from "./two-pins-form.tsx";

function OfferWords({ offer }: { readonly offer: TrustOffer }) {
	switch (offer.kind) {
		case "reading":
			return <Reading offer={offer} />;
		case "certificate":
			return <CertificateWords offer={offer} />;
		case "bundle":
			return <BundleWords offer={offer} />;
		case "masterList":
			return <MasterListWords offer={offer} />;
		case "withdrawal":
			return <WithdrawalWords offer={offer} />;
		default:
			return assertNever(offer);
	}
}

function Reading({
	offer,
}: {
	readonly offer: Extract<TrustOffer, { kind: "reading" }>;
}) {
	const { t } = useWords();
	const { file, done, total } = offer;
	const share = total === 0 ? 0 : Math.round((100 * done) / total);
	return (
		<ProgressBar
			className={progressStyles.progress}
			aria-label={file}
			value={share}
		>
			<progress
				className={progressStyles.track}
				aria-hidden="true"
				max={100}
				value={share}
			/>
			<span role="status">{t("trustOffer.reading", { file, share })}</span>
		</ProgressBar>
	);
}

/** What is open: left what it says and does, right the two people who may confirm it. */
export function TrustOfferPanel({
	offer,
	supervisor,
	seconds,
}: {
	readonly offer: TrustOffer;
	readonly supervisor: string;
	readonly seconds: readonly Person[];
}) {
	const { t } = useWords();
	const isReading = offer.kind === "reading";
	const putAway = (
		<Button onPress={() => void lintas.closeTrustOffer({})}>
			{t(isReading ? "trustOffer.cancel" : "trustOffer.putAway")}
		</Button>
	);
	return (
		<section
			className={styles.offer}
			data-part="offer"
			aria-label={t("trustOffer.label")}
		>
			<Scroll className={styles.words} label={t("trustOffer.label")}>
				<h2>{t(`trustOffer.title.${offer.kind}`)}</h2>
				<OfferWords offer={offer} />
				{isReading ? putAway : null}
			</Scroll>
			{isReading ? null : (
				<Scroll
					className={styles.confirm}
					label={t("trustOffer.fourEyesLabel")}
				>
					<h3>{t("trustOffer.fourEyesLabel")}</h3>
					<p>{t("trustOffer.fourEyes")}</p>
					<TwoPinsForm
						key={offer.offerId}
						offerId={offer.offerId}
						supervisor={supervisor}
						seconds={seconds}
						confirm={t(`trustOffer.confirm.${offer.kind}`)}
						look={offer.kind === "withdrawal" ? "stop" : "primary"}
					/>
					{putAway}
				</Scroll>
			)}
		</section>
	);
}
