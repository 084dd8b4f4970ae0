#!/usr/bin/env python3
"""A second verifier of bundles, which shares nothing with the first: another language, its own Ed25519, its own Merkle tree.

    verify_bundle.py BUNDLE.zip [--keys FILE] [--kept FILE]

Prints OK and the number of events, or FAULT and what is wrong; exits with 0 or 1.
"""
import base64
import hashlib
import json
import struct
import sys
import zipfile

sys.setrecursionlimit(10_000)


class Fault(Exception):
    """What is wrong with a bundle; the first one ends the verification."""


def require(holds, fault):
    if not holds:
        raise Fault(fault)


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


# --- Ed25519, as RFC 8032 section 5.1 defines it, in extended coordinates ---

P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def point(encoded):
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    require(y < P, "no point")
    squared = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(squared, (P + 3) // 8, P)
    if (x * x - squared) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    require((x * x - squared) % P == 0 and not (x == 0 and sign), "no point")
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    try:
        a, r = point(public), point(signature[:32])
    except Fault:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= Q:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % Q
    left, right = times(s, BASE), add(r, times(k, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# --- checkpoints ---


def read_keys(text):
    keys = []
    for line in text.splitlines():
        if line.strip():
            key, *sizes = line.split(" ")
            name, key_id, material = key.split("+", 2)
            raw = base64.b64decode(material)
            require(sha256(name.encode() + b"\n" + raw)[:4].hex() == key_id, "a key whose id is not its own")
            first, last = (sizes + ["0", "-"])[:2] if sizes else ("0", "-")
            keys.append((name, bytes.fromhex(key_id), raw, int(first), None if last == "-" else int(last)))
    return keys


def read_checkpoint(note, keys=None):
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    lines = text.split("\n")
    require(len(lines) == 5 and lines[4] == "", "checkpoint malformed")
    origin, size, root, extension = lines[:4]
    word, units, units_root = extension.split(" ")
    require(word == "units" and str(int(size)) == size and str(int(units)) == units, "checkpoint malformed")
    if keys is not None:
        believed = False
        for line in signatures.splitlines():
            dash, name, blob = line.split(" ")
            require(dash == "—", "checkpoint malformed")
            blob = base64.b64decode(blob)
            for key_name, key_id, raw, first, last in keys:
                in_force = first <= int(size) and (last is None or int(size) <= last)
                if key_name == name == origin and key_id == blob[:4] and raw[0] == 1 and in_force:
                    believed = believed or signed(raw[1:], text.encode(), blob[4:])
        require(believed, "checkpoint not signed by a key in force")
    return origin, int(size), base64.b64decode(root), int(units), base64.b64decode(units_root)


def consistent(old_size, old_root, size, root, path):
    """RFC 9162, section 2.1.4.2, told by the two trees that the path yields."""
    path = list(path)

    def take():
        require(path, "fork")
        return path.pop(0)

    # the proof goes from the bottom to the top; the splits are found from the top to the bottom
    splits = []
    begin, old, new, known = 0, old_size, size, True
    while old != new:
        left = 1 << (new - 1).bit_length() - 1
        if old <= left:
            splits.append("left")
            new = left
        else:
            splits.append("right")
            old, new, known = old - left, new - left, False
    young = elder = old_root if known else take()
    for split in reversed(splits):
        sibling = take()
        if split == "left":
            young = sha256(b"\1", young, sibling)
        else:
            young, elder = sha256(b"\1", sibling, young), sha256(b"\1", sibling, elder)
    return not path and elder == old_root and young == root


# --- events ---

MEMBERS = [
    "leafIndex", "position", "eventId", "aggregateType", "aggregateId", "sequence", "type", "revision", "recordedAt",
    "validOn", "unitId", "otherUnitId", "exemplarId", "leafHash",
]


def part(value):
    if value is None:
        return struct.pack(">i", -1)
    raw = value if isinstance(value, bytes) else value.encode()
    return struct.pack(">i", len(raw)) + raw


def read_event(raw, number):
    """The members before the payload, and payload and metadata as they stand."""
    fault = "line %d malformed" % number
    try:
        line = raw.decode()
        event = json.loads(line)
        require(list(event) == MEMBERS + ["payload", "metadata"], fault)
        head = json.dumps({m: event[m] for m in MEMBERS}, ensure_ascii=False, separators=(",", ":"))[:-1]
        require(line.startswith(head + ',"payload":'), fault)
        decoder = json.JSONDecoder()
        begin = len(head) + len(',"payload":')
        _, end = decoder.raw_decode(line, begin)
        payload = line[begin:end].encode()
        require(line[end:].startswith(',"metadata":'), fault)
        begin = end + len(',"metadata":')
        _, end = decoder.raw_decode(line, begin)
        metadata = line[begin:end].encode()
        require(line[end:] == "}", fault)
    except (ValueError, TypeError):
        raise Fault(fault)
    texts = [event["aggregateId"], str(event["sequence"]), event["type"], event["revision"], event["recordedAt"],
             event["validOn"], event["unitId"], event["exemplarId"]]
    hashed = sha256(b"\0", *map(part, texts), part(payload), part(metadata))
    require(hashed.hex() == event["leafHash"], "event in line %d changed" % number)
    entry = struct.pack(">q", event["position"]) + part(event["eventId"]) + part(event["aggregateType"]) + part(
        event["otherUnitId"]) + hashed
    return event, sha256(b"\0", entry)


def root_of(size, leaves, proof):
    """The root over all, where each subtree without a leaf of the unit is the next line of the proof."""
    leaves, proof = iter(leaves), iter(proof)
    following = [next(leaves, None)]

    def walk(begin, width):
        leaf = following[0]
        if leaf is None or leaf[0] >= begin + width:
            return bytes.fromhex(next(proof))
        if width == 1:
            require(leaf[0] == begin, "events out of order")
            following[0] = next(leaves, None)
            return leaf[1]
        left = 1 << (width - 1).bit_length() - 1
        one = walk(begin, left)
        return sha256(b"\1", one, walk(begin + left, width - left))

    try:
        root = walk(0, size)
    except StopIteration:
        raise Fault("proof too short")
    require(following[0] is None and next(proof, None) is None, "more than the tree has")
    return root


def verify(bundle, keys, kept):
    files = zipfile.ZipFile(bundle)
    text = lambda name: files.read(name).decode()
    trusted = read_keys(text("keys.txt") if keys is None else open(keys).read())
    origin, size, root, _, units_root = checkpoint = read_checkpoint(text("checkpoint.txt"), trusted)
    if kept is not None:
        known = read_checkpoint(open(kept).read())
        require(known[0] == origin and known[1] <= size, "fork")
        if known[1] == size:
            require(known == checkpoint, "fork")
        else:
            proof = json.loads(text("consistency.json"))
            require((proof["from"], proof["to"]) == (known[1], size), "consistency missing")
            require(consistent(known[1], known[2], size, root, map(bytes.fromhex, proof["path"])), "fork")

    unit = json.loads(text("unit.json"))
    key = sha256(unit["unitId"].encode())
    node = sha256(b"\2", key, struct.pack(">q", unit["events"]), bytes.fromhex(unit["head"]))
    bits = bin(int.from_bytes(key, "big"))[2:].zfill(256)
    for bit, sibling in reversed(list(zip(bits, unit["path"]))):
        pair = (bytes.fromhex(sibling), node) if bit == "1" else (node, bytes.fromhex(sibling))
        node = sha256(b"\3", *pair)
    require(node == units_root, "unit not as sealed")

    chain, leaves, last = bytes(32), [], -1
    body = files.read("events.ndjson")
    require(not body or body.endswith(b"\n"), "events cut off")
    for number, line in enumerate(body.split(b"\n")[:-1], 1):
        event, leaf = read_event(line, number)
        require(unit["unitId"] in (event["unitId"], event["otherUnitId"]), "event of another unit")
        require(event["leafIndex"] > last, "events out of order")
        last = event["leafIndex"]
        leaves.append((last, leaf))
        chain = sha256(b"\4", chain, leaf)
    require(len(leaves) == unit["events"], "events missing: %d of %d" % (len(leaves), unit["events"]))
    require(chain.hex() == unit["head"], "events are not those sealed")
    require(root_of(size, leaves, text("proof.txt").split()) == root, "proof fails")

    manifest = json.loads(text("manifest.json"))
    told = (manifest["unitId"], manifest["size"], manifest["events"])
    require(told == (unit["unitId"], size, unit["events"]), "manifest differs from what is sealed")
    listed = {f["name"]: f for f in manifest["files"]}
    require(set(listed) | {"manifest.json"} == set(files.namelist()), "files not as listed")
    for name, file in listed.items():
        raw = files.read(name)
        require(sha256(raw).hex() == file["sha256"] and len(raw) == file["bytes"], "file changed: " + name)
    return len(leaves)


def main(arguments):
    options = dict(zip(arguments[1::2], arguments[2::2]))
    try:
        print("OK", verify(arguments[0], options.get("--keys"), options.get("--kept")))
        return 0
    except Fault as fault:
        print("FAULT", fault)
    except (KeyError, ValueError, OSError, zipfile.BadZipFile) as unreadable:
        print("FAULT unreadable:", unreadable)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
