import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { formatTime } from "../ui/i18n/day.ts";
import { useWords } from "../ui/i18n/use-words.ts";
import { Scroll } from "../ui/scroll.tsx";
import textStyles from "../ui/text.module.css";
import { useNow } from "../ui/use-now.ts";
import { type Device, lintas, type View } from "./api.ts";
import cardStyles from "./card.module.css";
import { CounterList } from "./counter-list.tsx";
import { DeviceState } from "./device-state.tsx";
import { identityText } from "./identity-text.ts";
import type { Screen } from "./navigation.tsx";
import { Outcome } from "./outcome.tsx";
import { RemoveDevice } from "./remove-device.tsx";
import { useAction } from "./use-action.ts";
import workStyles from "./work.module.css";

type Open = (screen: Screen, deviceId?: string) => void;

/** All devices of the desk: how they are, what they are, what went wrong last. */
export function DevicesScreen({
	view,
	onOpen,
}: {
	readonly view: View;
	readonly onOpen: Open;
}) {
	const { t } = useWords();
	return (
		<>
			<header className={workStyles.head}>
				<h1>{t("tech.devices.title")}</h1>
				<Button look="primary" onPress={() => onOpen("wizard")}>
					{t("tech.devices.add")}
				</Button>
			</header>
			<Scroll className={workStyles.body} label={t("tech.devices.title")}>
				{view.devices.length === 0 ? (
					<p className={workStyles.hint}>{t("tech.devices.none")}</p>
				) : null}
				<ul className={cardStyles.cards}>
					{view.devices.map((device) => (
						<DeviceCard key={device.deviceId} device={device} onOpen={onOpen} />
					))}
				</ul>
			</Scroll>
		</>
	);
}

function DeviceCard({
	device,
	onOpen,
}: {
	readonly device: Device;
	readonly onOpen: Open;
}) {
	const { t, say, language } = useWords();
	const nowMs = useNow();
	const action = useAction();
	const [isOpen, setOpen] = useState(false);
	const { deviceId, name, lastError, identity, unverified } = device;
	return (
		<li className={cardStyles.card} data-device={deviceId}>
			<div className={cardStyles.head}>
				<h2>{name}</h2>
				<DeviceState state={device.state} />
			</div>
			{device.code === undefined ? null : (
				<p className={cardStyles.problem}>{say({ code: device.code })}</p>
			)}
			<dl className={cardStyles.facts}>
				<dt>{t("tech.devices.profile")}</dt>
				<dd>{device.title}</dd>
				<dt>{t("tech.devices.where")}</dt>
				<dd className={textStyles.mono}>{device.where}</dd>
				<dt>{t("tech.devices.identity")}</dt>
				<dd>
					{identity === null
						? t("tech.devices.notOpened")
						: (identityText(identity) ?? t("tech.devices.silent"))}
				</dd>
				<dt>{t("tech.devices.lastError")}</dt>
				<dd>
					{lastError === null
						? t("tech.devices.noError")
						: `${formatTime(lastError.atMs, nowMs, language)}: ${say(lastError)}`}
				</dd>
			</dl>
			<CounterList counters={device.counters} />
			<Outcome action={action} />
			<div className={cardStyles.buttons}>
				<Button onPress={() => onOpen("selfTest", deviceId)}>
					{t("tech.nav.selfTest")}
				</Button>
				<Button onPress={() => onOpen("monitor", deviceId)}>
					{t("tech.nav.monitor")}
				</Button>
				{device.triggers.map((command) => (
					<Button
						key={command}
						onPress={() =>
							void action.run(
								() => lintas.trigger({ deviceId, command }),
								() => ({ code: "tech.devices.sent", values: { command } }),
							)
						}
					>
						{t("tech.devices.send", { command })}
					</Button>
				))}
				{unverified.length === 0 ? null : (
					<Button onPress={() => setOpen(!isOpen)}>
						{t("tech.devices.unverified", { count: unverified.length })}
					</Button>
				)}
				<RemoveDevice deviceId={deviceId} name={name} action={action} />
			</div>
			{isOpen ? (
				<ul className={cardStyles.unseen} lang="en">
					{unverified.map((fact) => (
						<li key={fact}>{fact}</li>
					))}
				</ul>
			) : null}
		</li>
	);
}
