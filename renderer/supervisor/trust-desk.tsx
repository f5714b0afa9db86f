import { useState } from "react";
import type { TrustView } from "../../contract/trust-desk.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { lintas, type Person } from "./api.ts";
import deskLayoutStyles from "./desk-layout.module.css";
import type { Fault } from "./trust-fault.tsx";
import { type TrustFilter, TrustList } from "./trust-list.tsx";
import { TrustOfferPanel } from "./trust-offer-panel.tsx";
import { TrustSide } from "./trust-side.tsx";

/** What this desk believes: left the ways in, right what is open, or all that is in force. */
export function TrustDesk({
	trust,
	supervisor,
	seconds,
}: {
	readonly trust: TrustView;
	readonly supervisor: string;
	readonly seconds: readonly Person[];
}) {
	const { t } = useWords();
	const [filter, setFilter] = useState<TrustFilter>("all");
	const [fault, setFault] = useState<Fault | null>(null);
	async function withdraw(fingerprint: string) {
		const reply = await lintas.offerWithdrawal({ fingerprint });
		setFault(reply.ok ? null : reply.error);
	}
	return (
		<main className={deskLayoutStyles.desk}>
			<TrustSide
				trust={trust}
				filter={filter}
				onFilter={setFilter}
				fault={fault}
				onFault={setFault}
			/>
			{trust.offer ? (
				<TrustOfferPanel
					offer={trust.offer}
					supervisor={supervisor}
					seconds={seconds}
				/>
			) : (
				<section
					className={deskLayoutStyles.detail}
					aria-label={t("trustDesk.inForce")}
				>
					<TrustList
						revision={trust.revision}
						filter={filter}
						onWithdraw={(fingerprint) => void withdraw(fingerprint)}
					/>
				</section>
			)}
		</main>
	);
}
