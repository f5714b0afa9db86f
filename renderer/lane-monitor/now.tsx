import {
	createContext,
	type ReactNode,
	useContext,
	useEffect,
	useState,
} from "react";

const stepMs = 1000;
const Now = createContext(0);

/** One clock for the whole page; only what shows a time draws again with it. */
export function NowProvider({ children }: { readonly children: ReactNode }) {
	const [nowMs, setNowMs] = useState(() => Date.now());
	useEffect(() => {
		const timer = setInterval(() => setNowMs(Date.now()), stepMs);
		return () => clearInterval(timer);
	}, []);
	return <Now value={nowMs}>{children}</Now>;
}

/** Wall clock, renewed every second. */
export function useSecond(): number {
	return useContext(Now);
}
