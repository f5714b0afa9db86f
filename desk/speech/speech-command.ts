import { join } from "node:path";
import type { Voice } from "./voices.ts";

/** A program that reads a text from its input and writes a WAV file to its output. */
export interface SpeechCommand {
	readonly file: string;
	readonly args: readonly string[];
	readonly input: string;
	/** Nothing of the application's own environment is handed on but this. */
	readonly environment: Readonly<Record<string, string>>;
}

/** Where Debian and others install it; never by PATH. */
export const espeakFiles = [
	"/usr/bin/espeak-ng",
	"/usr/local/bin/espeak-ng",
] as const;

/** Slower than espeak-ng's own 175: most listeners hear this voice for the first time. */
const wordsPerMinute = 150;

/** The text goes in by standard input: arguments are seen by every user of the machine. */
export function espeakCommand(
	file: string,
	voice: Voice,
	text: string,
): SpeechCommand {
	return {
		file,
		args: [
			...["-v", voice.espeak],
			...["-s", String(wordsPerMinute)],
			// The input is UTF-8 whatever the locale.
			...["-b", "1"],
			"--stdin",
			"--stdout",
		],
		input: text,
		environment: {},
	};
}

/** The exit code of the script below when Windows has no voice of the culture. */
export const noVoiceExit = 3;

const script = (culture: string) => `
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadToEnd().Trim()))
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice = $speaker.GetInstalledVoices() | Where-Object { $_.Enabled -and $_.VoiceInfo.Culture.Name.StartsWith('${culture}') } | Select-Object -First 1
if ($null -eq $voice) { exit ${noVoiceExit} }
$speaker.SelectVoice($voice.VoiceInfo.Name)
$speaker.Rate = -1
$format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen, [System.Speech.AudioFormat.AudioChannel]::Mono)
$memory = New-Object IO.MemoryStream
$speaker.SetOutputToAudioStream($memory, $format)
$speaker.Speak($text)
$speaker.Dispose()
$bytes = $memory.ToArray()
$wave = New-Object IO.BinaryWriter([Console]::OpenStandardOutput())
$wave.Write([Text.Encoding]::ASCII.GetBytes('RIFF')); $wave.Write([uint32](36 + $bytes.Length)); $wave.Write([Text.Encoding]::ASCII.GetBytes('WAVEfmt '))
$wave.Write([uint32]16); $wave.Write([uint16]1); $wave.Write([uint16]1); $wave.Write([uint32]22050); $wave.Write([uint32]44100); $wave.Write([uint16]2); $wave.Write([uint16]16)
$wave.Write([Text.Encoding]::ASCII.GetBytes('data')); $wave.Write([uint32]$bytes.Length); $wave.Write($bytes); $wave.Flush()
`;

/**
 * Windows' own voices through .NET's System.Speech. Written from its
 * documentation: it has not run on a Windows machine yet.
 */
export function sapiCommand(
	systemRoot: string,
	voice: Voice,
	text: string,
): SpeechCommand {
	const encoded = Buffer.from(script(voice.culture), "utf16le");
	return {
		file: join(
			systemRoot,
			"System32",
			"WindowsPowerShell",
			"v1.0",
			"powershell.exe",
		),
		args: [
			"-NoProfile",
			"-NonInteractive",
			"-EncodedCommand",
			encoded.toString("base64"),
		],
		// Base64: the console's code page cannot spoil it.
		input: Buffer.from(text, "utf8").toString("base64"),
		environment: { SystemRoot: systemRoot },
	};
}
