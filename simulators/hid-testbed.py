"""Emulated USB HID devices for tests, without hardware and without root rights.

Started as `umockdev-wrapper /usr/bin/python3 simulators/hid-testbed.py`
(Debian packages umockdev, gir1.2-umockdev-1.0, python3-gi). Reads one JSON
command a line from standard input and answers each with one JSON line:

  {"do": "plug", "vendorId", "productId", "serial", "descriptor"} -> {"node"}
  {"do": "reports", "node", "hex": [...]}   -> {"queued"}
  {"do": "taken", "node"}                   -> {"taken", "written"}
  {"do": "unplug", "node"}                  -> {"taken"}

The first line says which environment a process needs to see the devices.
Ends with its input and removes everything it made.
"""

import collections
import json
import os
import shutil
import struct
import sys
import tty

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import GLib, UMockdev  # noqa: E402

# linux/hidraw.h
HIDIOCGRDESCSIZE = 0x80044801
HIDIOCGRDESC = 0x90044802
EINVAL = 22
EAGAIN = 11
EIO = 5


class Node(UMockdev.IoctlBase):
    """One hidraw node: a queue of reports, and a pseudo-terminal that wakes the reader."""

    def __init__(self, descriptor):
        super().__init__()
        self.descriptor = descriptor
        self.queue = collections.deque()
        self.written = []
        self.taken = 0
        self.openers = 0
        self.master = -1
        self.slave = -1
        self.connect("handle-ioctl", self.on_ioctl)
        self.connect("handle-read", self.on_read)
        self.connect("handle-write", self.on_write)
        self.connect("client-vanished", self.on_vanished)

    def on_ioctl(self, _base, client):
        request = client.get_request() & 0xFFFFFFFF
        size = struct.pack("=I", len(self.descriptor))
        if request == HIDIOCGRDESCSIZE:
            # The first word of every opener: what waited was for the one before.
            self.openers += 1
            self.forget()
            client.get_arg().resolve(0, 4).update(0, list(size))
        elif request == HIDIOCGRDESC:
            client.get_arg().resolve(0, 4100).update(0, list(size + self.descriptor))
        else:
            client.complete(-1, EINVAL)
            return True
        client.complete(0, 0)
        return True

    def on_read(self, _base, client):
        target = client.get_arg()
        # This talks to the client, and the cable may come out meanwhile.
        size = len(target.retrieve())
        if not self.queue:
            client.complete(-1, EAGAIN if self.slave >= 0 else EIO)
            return True
        report = self.queue.popleft()[:size]
        os.read(self.slave, 1)
        target.update(0, list(report))
        self.taken += 1
        client.complete(len(report), 0)
        return True

    def on_write(self, _base, client):
        data = bytes(client.get_arg().retrieve())
        self.written.append(data.hex())
        client.complete(len(data), 0)
        return True

    def on_vanished(self, _base, _client):
        """May be heard late, when the next opener is there already."""
        self.openers = max(0, self.openers - 1)
        if self.openers == 0:
            self.forget()

    def forget(self):
        """The kernel keeps reports for an opener, and forgets them with it."""
        while self.queue:
            self.queue.popleft()
            os.read(self.slave, 1)

    def push(self, report):
        self.queue.append(report)
        os.write(self.master, b"\x00")


class Testbed:
    def __init__(self):
        self.bed = UMockdev.Testbed.new()
        self.root = self.bed.get_root_dir()
        self.nodes = {}
        self.count = 0
        # A watch on /dev set before the first device must see this folder.
        os.makedirs(f"{self.root}/dev", exist_ok=True)

    def description(self, number, command, descriptor):
        vendor, product = command["vendorId"], command["productId"]
        usb = f"/devices/pci0000:00/0000:00:14.0/usb1/1-{number + 1}"
        interface = f"{usb}/1-{number + 1}:1.0"
        hid = f"{interface}/0003:{vendor:04X}:{product:04X}.{number + 1:04X}"
        raw = f"{hid}/hidraw/hidraw{number}"
        serial = command.get("serial", "")
        text = f"""P: {raw}
N: hidraw{number}
E: DEVNAME=/dev/hidraw{number}
E: MAJOR=240
E: MINOR={number}
E: SUBSYSTEM=hidraw
A: dev=240:{number}
L: device=../../../{os.path.basename(hid)}

P: {hid}
E: SUBSYSTEM=hid
E: HID_ID=0003:{vendor:08X}:{product:08X}
E: HID_NAME={command.get("product", "Scanner")}
E: HID_UNIQ={serial}
H: report_descriptor={descriptor.hex()}

P: {interface}
E: SUBSYSTEM=usb
E: DEVTYPE=usb_interface
A: bInterfaceNumber=00

P: {usb}
E: SUBSYSTEM=usb
E: DEVTYPE=usb_device
A: idVendor={vendor:04x}
A: idProduct={product:04x}
A: manufacturer={command.get("manufacturer", "Example")}
A: product={command.get("product", "Scanner")}
A: serial={serial}
A: bcdDevice=0100

"""
        return text, [raw, hid, interface, usb]

    def do_plug(self, command):
        number = self.count
        self.count += 1
        descriptor = bytes.fromhex(command["descriptor"])
        text, paths = self.description(number, command, descriptor)
        node = Node(descriptor)
        name = f"/dev/hidraw{number}"
        self.bed.add_from_string(text)
        self.bed.attach_ioctl(name, node)
        node.master = self.bed.get_dev_fd(name)
        node.terminal = os.readlink(f"{self.root}{name}")
        node.slave = os.open(node.terminal, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        node.paths = paths
        tty.setraw(node.slave)
        self.nodes[name] = node
        return {"node": name}

    def do_reports(self, command):
        node = self.nodes[command["node"]]
        for report in command["hex"]:
            node.push(bytes.fromhex(report))
        return {"queued": len(node.queue)}

    def do_taken(self, command):
        node = self.nodes[command["node"]]
        return {"taken": node.taken, "written": node.written}

    def do_unplug(self, command):
        name = command["node"]
        node = self.nodes.pop(name)
        for path in node.paths:
            self.bed.remove_device("/sys" + path)
        # The client notices the hang-up of the terminal, nothing else.
        node.queue.clear()
        os.close(node.slave)
        node.slave = -1
        os.close(node.master)
        terminal = node.terminal.replace("/", "_")
        for left in (f"{self.root}/dev/.ptymap/{terminal}", f"{self.root}{name}"):
            if os.path.lexists(left):
                os.unlink(left)
        return {"taken": node.taken}

    def obey(self, line):
        command = json.loads(line)
        try:
            return getattr(self, f"do_{command['do']}")(command)
        except (KeyError, OSError, ValueError) as error:
            return {"failed": repr(error)}


def say(answer):
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main():
    bed = Testbed()
    loop = GLib.MainLoop()
    rest = b""

    def on_input(fd, _condition):
        nonlocal rest
        data = os.read(fd, 65536)
        if not data:
            loop.quit()
            return False
        *lines, rest = (rest + data).split(b"\n")
        for line in lines:
            if line.strip():
                say(bed.obey(line))
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, on_input)
    say(
        {
            "environment": {
                "UMOCKDEV_DIR": bed.root,
                "LD_PRELOAD": os.environ.get("LD_PRELOAD", ""),
            }
        }
    )
    try:
        loop.run()
    finally:
        # The folder itself is removed by the library, which fails without it.
        for name in os.listdir(bed.root):
            shutil.rmtree(f"{bed.root}/{name}", ignore_errors=True)


main()
