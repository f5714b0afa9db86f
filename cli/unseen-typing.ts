const longestLine = 256;

/**
 * A terminal that shows nothing edits no lines either: this turns its keys into whole lines.
 * Enter ends one, Backspace takes a character back, Ctrl+C calls `onBreak`.
 */
export function unseenTyping(onBreak: () => void): (keys: string) => string {
	let line: string[] = [];
	return (keys) => {
		let done = "";
		for (const key of keys) {
			if (key === "\u0003") onBreak();
			else if (key === "\r" || key === "\n") {
				done += `${line.join("")}\n`;
				line = [];
			} else if (key === "\b" || key === "\u007f") line.pop();
			else if (line.length < longestLine) line.push(key);
		}
		return done;
	};
}
