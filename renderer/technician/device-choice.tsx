import { Radio, RadioGroup } from "react-aria-components";
import { useWords } from "../ui/i18n/use-words.ts";
import type { Device } from "./api.ts";
import styles from "./device-choice.module.css";
import { DeviceState } from "./device-state.tsx";
import optionStyles from "./option.module.css";

/** Which device a screen is about. */
export function DeviceChoice({
	devices,
	chosen,
	onChoose,
}: {
	readonly devices: readonly Device[];
	readonly chosen: string | null;
	readonly onChoose: (deviceId: string) => void;
}) {
	const { t } = useWords();
	if (devices.length === 0) return <p>{t("device.none")}</p>;
	return (
		<RadioGroup
			className={styles.choice}
			aria-label={t("tech.device")}
			orientation="horizontal"
			value={chosen}
			onChange={onChoose}
		>
			{devices.map(({ deviceId, name, state }) => (
				<Radio key={deviceId} value={deviceId} className={optionStyles.option}>
					<span className={optionStyles.name}>{name}</span>
					<DeviceState state={state} />
				</Radio>
			))}
		</RadioGroup>
	);
}
