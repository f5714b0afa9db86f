import { assertNever } from "../../../core/result.ts";
import type { Screen } from "../api.ts";
import { AnotherDocumentScreen } from "./another-document-screen.tsx";
import { AttractScreen } from "./attract-screen.tsx";
import { CheckingScreen } from "./checking-screen.tsx";
import { ChipScreen } from "./chip-screen.tsx";
import { ClosedScreen } from "./closed-screen.tsx";
import { DeclarationScreen } from "./declaration-screen.tsx";
import { DocumentScreen } from "./document-screen.tsx";
import { FamilyScreen } from "./family-screen.tsx";
import { FlightScreen } from "./flight-screen.tsx";
import { GoodbyeScreen } from "./goodbye-screen.tsx";
import { HelpScreen } from "./help-screen.tsx";
import { LanguageScreen } from "./language-screen.tsx";
import { PreparingScreen } from "./preparing-screen.tsx";
import { ResultScreen } from "./result-screen.tsx";
import { VisaCodeScreen } from "./visa-code-screen.tsx";

/** One component for each kind of screen that main may ask for. */
export function ScreenSwitch({ screen }: { readonly screen: Screen }) {
	switch (screen.kind) {
		case "attract":
			return <AttractScreen />;
		case "closed":
			return <ClosedScreen place={screen.place} />;
		case "language":
			return <LanguageScreen />;
		case "document":
			return <DocumentScreen key={screen.number} screen={screen} />;
		case "checking":
			return <CheckingScreen />;
		case "anotherDocument":
			return <AnotherDocumentScreen />;
		case "visaCode":
			return <VisaCodeScreen hint={screen.hint} />;
		case "family":
			return <FamilyScreen travellers={screen.travellers} />;
		case "flight":
			return <FlightScreen hint={screen.hint} />;
		case "chip":
			return <ChipScreen travellers={screen.travellers} />;
		case "declaration":
			return <DeclarationScreen key={screen.number} screen={screen} />;
		case "preparing":
			return <PreparingScreen />;
		case "result":
			return <ResultScreen screen={screen} />;
		case "help":
			return <HelpScreen />;
		case "goodbye":
			return <GoodbyeScreen screen={screen} />;
		default:
			return assertNever(screen);
	}
}
