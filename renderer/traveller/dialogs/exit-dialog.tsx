import { useEffect, useRef, useState } from "react";
import { Button, Input, Label, TextField } from "react-aria-components";
import { Choice } from "../frame/choice.tsx";
import { Icon } from "../frame/icon.tsx";
import { useKiosk } from "../kiosk.ts";
import { useWords } from "../language/use-words.ts";
import styles from "./exit-dialog.module.css";
import { emptyExit, keyRows, typed } from "./exit-keys.ts";
import kioskDialogStyles from "./kiosk-dialog.module.css";
import { KioskDialog } from "./kiosk-dialog.tsx";

const idleMs = 30_000;

/** The technician's way out; closes when nobody writes. */
export function ExitDialog({ onClose }: { readonly onClose: () => void }) {
	const { api } = useKiosk();
	const { t } = useWords();
	const [fields, setFields] = useState(emptyExit);
	const [fault, setFault] = useState<"exit.wrong" | "exit.later" | null>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the time anew.
	useEffect(() => {
		const timer = setTimeout(onClose, idleMs);
		return () => clearTimeout(timer);
	}, [fields, onClose]);
	const inputs = {
		account: useRef<HTMLInputElement>(null),
		pin: useRef<HTMLInputElement>(null),
	};
	function press(key: string | null) {
		setFields(typed(fields, key));
		// Real keys go on where the ones on the screen write.
		inputs[fields.active].current?.focus();
	}
	async function leave() {
		const { account, pin } = fields;
		if (account === "" || pin === "") return;
		const reply = await api.exit({ accountId: account, pin });
		setFields((now) => ({ ...now, pin: "" }));
		if (!reply.ok)
			setFault(
				reply.error.code === "pin.delayed" ? "exit.later" : "exit.wrong",
			);
	}
	const field = (name: "account" | "pin") => (
		<TextField
			className={
				fields.active === name
					? `${styles.field} ${styles.fieldActive}`
					: styles.field
			}
			type={name === "pin" ? "password" : "text"}
			inputMode="none"
			autoComplete="off"
			autoFocus={name === "account"}
			maxLength={name === "pin" ? 64 : 40}
			value={fields[name]}
			onChange={(text) => setFields({ ...fields, [name]: text })}
			onFocus={() => setFields((now) => ({ ...now, active: name }))}
			onKeyDown={({ key }) => {
				if (key === "Enter") void leave();
			}}
		>
			<Label className={styles.fieldLabel}>{t(`exit.${name}`)}</Label>
			<Input ref={inputs[name]} className={styles.input} dir="ltr" />
		</TextField>
	);
	return (
		<KioskDialog name="exit" title={t("exit.title")} onClose={onClose}>
			<form
				className={styles.exit}
				onSubmit={(event) => event.preventDefault()}
			>
				<div className={styles.fields}>
					{field("account")}
					{field("pin")}
				</div>
				<p className={styles.fault} role="alert">
					{fault === null ? "" : t(fault)}
				</p>
				<div className={styles.keys} dir="ltr" data-arrows>
					{keyRows.map((row) => (
						<div key={row} className={styles.row}>
							{[...row].map((key) => (
								<Button
									key={key}
									className={styles.key}
									onPress={() => press(key)}
								>
									{key}
								</Button>
							))}
							{row === keyRows.at(-1) ? (
								<Button
									className={styles.key}
									aria-label="⌫"
									onPress={() => press(null)}
								>
									<Icon name="erase" />
								</Button>
							) : null}
						</div>
					))}
				</div>
				<div className={kioskDialogStyles.buttons}>
					<Choice look="quiet" onPress={onClose}>
						{t("exit.cancel")}
					</Choice>
					<Choice look="primary" onPress={() => void leave()}>
						{t("exit.leave")}
					</Choice>
				</div>
			</form>
		</KioskDialog>
	);
}
