import type { OfficerView } from "../../../contract/officer.ts";
import { Button } from "../../ui/button.tsx";
import { useWords } from "../../ui/i18n/use-words.ts";
import { Mark } from "../../ui/mark.tsx";
import panelDialogStyles from "../../ui/panel-dialog.module.css";
import { PanelDialog } from "../../ui/panel-dialog.tsx";
import { Scroll } from "../../ui/scroll.tsx";
import textStyles from "../../ui/text.module.css";
import type { DocumentLineView, InspectionView } from "../api.ts";
import { AgreedTable } from "./agreed-table.tsx";
import documentStyles from "./document.module.css";
import styles from "./documents-dialog.module.css";
import { SignatureDetails } from "./signature-details.tsx";

/** Everything that the documents say, for whoever asks. */
export function DocumentsDialog({
	documents,
	pending,
	onClose,
}: {
	readonly documents: InspectionView["documents"];
	readonly pending: OfficerView["pending"];
	readonly onClose: () => void;
}) {
	const { t } = useWords();
	return (
		<PanelDialog title={t("documents.label")} wide onClose={onClose}>
			<Scroll className={styles.details} label={t("documents.details")}>
				{[...documents, ...pending].map((line) => (
					<Details key={line.documentId} line={line} />
				))}
			</Scroll>
			<div className={panelDialogStyles.buttons}>
				<Button look="primary" hints={[t("key.esc")]} onPress={onClose}>
					{t("documents.close")}
				</Button>
			</div>
		</PanelDialog>
	);
}

function Details({ line }: { readonly line: DocumentLineView }) {
	const { t, say, find } = useWords();
	return (
		<article className={styles.detail} data-meaning={line.meaning}>
			<h3>
				<Mark meaning={line.meaning} />
				{say(line.title)}
				<span className={documentStyles.worth}>{say(line.worth)}</span>
			</h3>
			{line.byHand === null ? null : (
				<p className={documentStyles.byHand}>
					{t("attach.doneFor", {
						reason: say({ code: `reason.${line.byHand}` }),
					})}
				</p>
			)}
			{line.warnings.length === 0 ? null : (
				<ul className={styles.warnings}>
					{line.warnings.map((warning) => (
						<li key={warning.code}>{say(warning)}</li>
					))}
				</ul>
			)}
			<div className={styles.columns}>
				<dl className={documentStyles.fields}>
					{line.fields.map(({ name, text }, index) => (
						<div key={`${name} ${index.toString()}`}>
							<dt>{find(`documentField.${name}`) ?? name}</dt>
							<dd className={textStyles.mono}>{text}</dd>
						</div>
					))}
				</dl>
				<div>
					<AgreedTable
						title={t("documents.besidePassport")}
						rows={line.compared}
					/>
					<AgreedTable
						title={t("documents.besideVisa")}
						rows={line.besideVisa}
					/>
					{line.signature ? (
						<SignatureDetails signature={line.signature} />
					) : null}
				</div>
			</div>
		</article>
	);
}
