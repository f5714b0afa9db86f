/** What a script in the page could try, should one ever run there. */
export interface Attempt {
	readonly name: string;
	/** The body of an async function; `net` is an address where somebody listens. */
	readonly code: string;
	/** It must throw, and not only change nothing. */
	readonly mustFail: boolean;
}

const withElement = (name: string, then: string) =>
	`const one = document.createElement(${JSON.stringify(name)}); ${then}; document.body.append(one);`;

const silent: Readonly<Record<string, string>> = {
	"window.open": "if (window.open(net)) return 'opened'",
	"window.open of itself": "if (window.open(location.href)) return 'opened'",
	location: "location.href = net",
	"location of another page": "location.href = '../officer/index.html'",
	"location of a file": "location.href = 'file:///etc/passwd'",
	"location of a script": "location.href = 'javascript:void(escaped = true)'",
	"link with a target": `${withElement("a", "one.href = net; one.target = '_blank'")} one.click()`,
	"other program": `${withElement("a", "one.href = 'mailto:nobody@example.org'")} one.click()`,
	download: `${withElement("a", "one.href = URL.createObjectURL(new Blob(['x'])); one.download = 'kiosk-download.txt'")} one.click()`,
	form: `${withElement("form", "one.action = net; one.method = 'post'")} one.submit()`,
	frame: withElement("iframe", "one.src = net"),
	"frame of another page": withElement(
		"iframe",
		"one.src = '../officer/index.html'",
	),
	embedded: withElement("embed", "one.src = net"),
	webview: withElement("webview", "one.setAttribute('src', net)"),
	refresh: `const one = document.createElement('meta'); one.httpEquiv = 'refresh'; one.content = '0;url=' + net; document.head.append(one)`,
	history: "history.back(); history.forward(); history.go(-5)",
	alert: "alert('x')",
	confirm: "if (confirm('x')) return 'asked'",
	prompt: "if (prompt('x') !== null) return 'asked'",
	print: "print()",
	close: "close()",
	resize: "resizeTo(300, 300); moveTo(500, 500)",
	"file field": `${withElement("input", "one.type = 'file'")} one.click()`,
	"file field shown": `${withElement("input", "one.type = 'file'")} one.showPicker()`,
	"file field by an event": `${withElement("input", "one.type = 'file'")} one.dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
	"file field by its label": `${withElement("label", "one.innerText = 'x'; const field = document.createElement('input'); field.type = 'file'; one.append(field)")} one.click()`,
	"file field by another's function": `${withElement("input", "one.type = 'file'")} HTMLElement.prototype.click.call(one)`,
	"file field outside the page":
		"const one = document.createElement('input'); one.type = 'file'; one.click(); one.showPicker(); HTMLElement.prototype.click.call(one); one.dispatchEvent(new MouseEvent('click'))",
	beacon: "navigator.sendBeacon(net, 'x')",
	picture: "new Image().src = net + '/picture.png'",
	style: "document.body.style.backgroundImage = 'url(' + net + '/style.png)'",
	"style sheet": withElement(
		"link",
		"one.rel = 'stylesheet'; one.href = net + '/x.css'",
	),
	hints:
		"for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch']) { const one = document.createElement('link'); one.rel = rel; one.as = 'image'; one.href = net; document.head.append(one) }",
	message: "window.postMessage({ escape: true }, '*')",
	peer: `const peer = new RTCPeerConnection({ iceServers: [{ urls: 'turn:' + new URL(net).host + '?transport=tcp', username: 'x', credential: 'x' }] });
		peer.createDataChannel('x');
		await peer.setLocalDescription(await peer.createOffer());
		await new Promise((resolve) => setTimeout(resolve, 500));
		peer.close()`,
	node: "if (['require', 'process', 'global', 'Buffer'].some((name) => name in window)) return 'there'",
};

const failing: Readonly<Record<string, string>> = {
	"eye dropper": "await new EyeDropper().open()",
	payment:
		"await new PaymentRequest([{ supportedMethods: net }], { total: { label: 'x', amount: { currency: 'USD', value: '1' } } }).show()",
	"picture in picture": "await documentPictureInPicture.requestWindow()",
	"open a file": "await showOpenFilePicker()",
	"save a file": "await showSaveFilePicker()",
	"open a folder": "await showDirectoryPicker()",
	"full screen": "await document.body.requestFullscreen()",
	camera: "await navigator.mediaDevices.getUserMedia({ video: true })",
	screen: "await navigator.mediaDevices.getDisplayMedia()",
	"clipboard read": "await navigator.clipboard.readText()",
	place:
		"await new Promise((done, no) => navigator.geolocation.getCurrentPosition(done, no))",
	notification:
		"if (await Notification.requestPermission() !== 'granted') throw new Error('denied')",
	fetch: "await fetch(net)",
	"fetch of another page": "await fetch('../officer/index.html')",
	socket:
		"const one = new WebSocket(net.replace('http', 'ws')); await new Promise((done, no) => { one.onopen = done; one.onerror = no })",
	events:
		"const one = new EventSource(net); await new Promise((done, no) => { one.onopen = done; one.onerror = no })",
	"script from elsewhere":
		"const one = document.createElement('script'); one.src = net + '/x.js'; document.head.append(one)",
	"inline script":
		"const one = document.createElement('script'); one.textContent = 'escaped = true'; document.head.append(one)",
	markup: "document.body.innerHTML = '<p>x</p>'",
	worker:
		"const one = new Worker(URL.createObjectURL(new Blob(['x']))); await new Promise((done, no) => { one.onmessage = done; one.onerror = no })",
	"service worker": "await navigator.serviceWorker.register('./worker.js')",
	"usb device": "await navigator.usb.requestDevice({ filters: [] })",
	"serial port": "await navigator.serial.requestPort()",
	"hid device":
		"if ((await navigator.hid.requestDevice({ filters: [] })).length === 0) throw new Error('none')",
	bluetooth:
		"await navigator.bluetooth.requestDevice({ acceptAllDevices: true })",
};

const of = (table: Readonly<Record<string, string>>, mustFail: boolean) =>
	Object.entries(table).map(([name, code]) => ({ name, code, mustFail }));

export const attempts: readonly Attempt[] = [
	...of(silent, false),
	...of(failing, true),
];
