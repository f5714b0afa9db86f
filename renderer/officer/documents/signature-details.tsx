import { formatDay } from "../../ui/i18n/day.ts";
import { useWords } from "../../ui/i18n/use-words.ts";
import type { DocumentLineView } from "../api.ts";
import documentStyles from "./document.module.css";

type Signature = NonNullable<DocumentLineView["signature"]>;

/** Who signed, when, and what that rests on. */
export function SignatureDetails({
	signature,
}: {
	readonly signature: Signature;
}) {
	const { t, language } = useWords();
	const day = (text: string | null) =>
		text === null ? "–" : formatDay(text, language);
	const rows = [
		[t("signature.signer"), signature.signer ?? "–"],
		[t("signature.signedOn"), day(signature.signedOn)],
		[t("signature.certificate"), signature.subject ?? "–"],
		[t("signature.issuer"), signature.issuer ?? "–"],
		[
			t("signature.validity"),
			`${day(signature.notBefore)} – ${day(signature.notAfter)}`,
		],
		[t("signature.anchor"), signature.anchor ?? "–"],
		[t("signature.revocation"), t(`revocation.${signature.revocation}`)],
	] as const;
	return (
		<dl className={documentStyles.fields}>
			{rows.map(([name, text]) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>{text}</dd>
				</div>
			))}
		</dl>
	);
}
