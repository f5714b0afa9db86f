import { useId } from "react";
import { Label, ListBox, ListBoxItem } from "react-aria-components";
import fieldStyles from "./field.module.css";
import { Icon } from "./icon.tsx";
import styles from "./person-list.module.css";

/** Choose one person; typing the first letters finds a name. */
export function PersonList({
	label,
	people,
	chosen,
	onChoose,
	focus = false,
}: {
	readonly label: string;
	readonly people: readonly {
		readonly accountId: string;
		readonly name: string;
	}[];
	readonly chosen: string | null;
	readonly onChoose: (accountId: string) => void;
	readonly focus?: boolean;
}) {
	const labelId = useId();
	return (
		<div className={fieldStyles.field}>
			<Label id={labelId} className={fieldStyles.label} elementType="span">
				{label}
			</Label>
			<ListBox
				aria-labelledby={labelId}
				className={styles.list}
				selectionMode="single"
				selectionBehavior="replace"
				disallowEmptySelection
				autoFocus={focus}
				selectedKeys={chosen === null ? [] : [chosen]}
				onSelectionChange={(keys) => {
					const [key] = keys === "all" ? [] : keys;
					if (key !== undefined) onChoose(String(key));
				}}
			>
				{people.map((person) => (
					<ListBoxItem
						key={person.accountId}
						id={person.accountId}
						textValue={person.name}
						className={styles.person}
					>
						<Icon name="person" />
						<span className={styles.name}>{person.name}</span>
						<span className={styles.chosen} aria-hidden="true">
							<Icon name="same" />
						</span>
					</ListBoxItem>
				))}
			</ListBox>
		</div>
	);
}
