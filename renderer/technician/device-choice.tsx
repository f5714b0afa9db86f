import { Radio, RadioGroup } from "react-aria-components";
import { useWords } from "../ui/i18n/use-words.ts";
import type { Device } from "./api.ts";
import { DeviceState } from "./device-state.tsx";

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
			className="device-choice"
			aria-label={t("tech.device")}
			orientation="horizontal"
			value={chosen}
			onChange={onChoose}
		>
			{devices.map(({ deviceId, name, state }) => (
				<Radio key={deviceId} value={deviceId} className="device-option">
					<span className="device-option-name">{name}</span>
					<DeviceState state={state} />
				</Radio>
			))}
		</RadioGroup>
	);
}
