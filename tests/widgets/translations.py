#!/usr/bin/env python3
"""Checks that the translation is complete: runs lupdate on the sources into a copy and compares it with the original.

Usage: translations.py LUPDATE SOURCE_ROOT. Fails where a string is missing, unfinished, empty or left over, and where a
translation lacks a placeholder of its source.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

NAME = "floorwatch_zh_CN.ts"


def messages(path):
    found = {}
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            found[key] = message.find("translation")
    return found


def texts(translation):
    forms = [form.text or "" for form in translation.findall("numerusform")]
    return forms or [translation.text or ""]


def placeholders(text):
    return sorted(set(re.findall(r"%(?:n|L?\d)", text)))


def faults(original, updated):
    for key in updated.keys() - original.keys():
        yield f"missing: {key}"
    for key in original.keys() - updated.keys():
        yield f"left over: {key}"
    for key in original.keys() & updated.keys():
        translation = original[key]
        if translation.get("type") is not None:
            yield f"{translation.get('type')}: {key}"
            continue
        for text in texts(translation):
            if not text.strip():
                yield f"empty: {key}"
            elif placeholders(text) != placeholders(key[1]):
                yield f"placeholders differ: {key}: {text}"


def main():
    lupdate, root = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / NAME
        shutil.copy(root / "translations" / NAME, copy)
        subprocess.run([lupdate, "-silent", "-locations", "none", "-no-obsolete", str(root / "app"),
                        str(root / "widgets"), "-ts", str(copy)], check=True)
        found = sorted(faults(messages(root / "translations" / NAME), messages(copy)))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
