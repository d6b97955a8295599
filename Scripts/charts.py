"""Writes the Vega bundle and two subset fonts into the cache folder given as argument.

Exit status 0 where every piece was written, 1 where one lacks (one line says which, and what to install).
"""

import gzip
import pathlib
import sys

FONTS = pathlib.Path("/usr/share/fonts/truetype")
DOCUMENTS = pathlib.Path("/usr/share/doc")

# Latin with French and its typography, arrows and comparison signs: all that a report prints.
CHARACTERS = (
    list(range(0x20, 0x7F))
    + list(range(0xA0, 0x180))
    + [0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x202F, 0x20AC, 0x2212]
    + [0x2190, 0x2191, 0x2192, 0x2193, 0x2264, 0x2265, 0x00D7]
)

# The licence of Charis reserves its name: a subset must carry another one, hence "AL Phrase".
SUBSETS = [
    ("al-texte.woff2", "AL Texte", "Regular", FONTS / "inter-vf/Inter-roman.var.ttf"),
    ("al-phrase-400.woff2", "AL Phrase", "Regular", FONTS / "charis/CharisSIL-Regular.ttf"),
    ("al-phrase-700.woff2", "AL Phrase", "Bold", FONTS / "charis/CharisSIL-Bold.ttf"),
]
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum", "cv05", "cv08", "sups"]
LICENCES = [
    ("al-texte-licence.txt", DOCUMENTS / "fonts-inter-variable/copyright"),
    ("al-phrase-licence.txt", DOCUMENTS / "fonts-sil-charis/copyright"),
]


def write_bundle(folder: pathlib.Path) -> str | None:
    """Writes vega-bundle.js and its licence; returns what lacks, or None."""
    try:
        import vl_convert
    except ImportError:
        return "the package vl-convert-python (reports will show tables instead of charts)"
    (folder / "vega-bundle.js").write_text(vl_convert.javascript_bundle(), encoding="utf-8")
    from importlib import metadata

    licence = next(
        (file for file in metadata.files("vl-convert-python") or [] if file.name == "LICENSE"), None
    )
    if licence is not None:
        (folder / "vega-licence.txt").write_text(licence.read_text(), encoding="utf-8")
    return None


def rename(font, family: str, style: str) -> None:
    """Gives every name record of the font the new family, as its licence asks."""
    names = font["name"]
    keep = {0, 13, 14}  # copyright and licence stay as they are
    names.names = [record for record in names.names if record.nameID in keep | {1, 2, 3, 4, 5, 6}]
    texts = {
        1: family,
        2: style,
        3: f"{family} {style} subset",
        4: f"{family} {style}",
        6: f"{family}-{style}".replace(" ", ""),
    }
    for record in names.names:
        if record.nameID in texts:
            record.string = texts[record.nameID]


def write_subset(folder: pathlib.Path, name: str, family: str, style: str, source: pathlib.Path) -> str | None:
    """Writes one subset font; returns what lacks, or None."""
    if not source.exists():
        package = "fonts-sil-charis" if "charis" in str(source) else "fonts-inter-variable"
        return f"the font {source.name} (apt-get install {package})"
    try:
        import brotli  # noqa: F401  (fontTools needs it to write WOFF2)
        from fontTools import subset
    except ImportError:
        return "the packages fonttools and brotli (reports will use the machine's own fonts)"
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["Silt"]  # source data of the designer, which no renderer reads
    font = subset.load_font(str(source), options)
    if "fvar" in font and any(axis.axisTag == "opsz" for axis in font["fvar"].axes):
        from fontTools.varLib import instancer

        font = instancer.instantiateVariableFont(font, {"opsz": 14})
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    rename(font, family, style)
    subset.save_font(font, str(folder / name), options)
    return None


def write_licence(folder: pathlib.Path, name: str, source: pathlib.Path) -> str | None:
    """Copies a licence text beside the font; returns what lacks, or None."""
    compressed = source.with_name(source.name + ".gz")
    if source.exists():
        text = source.read_bytes()
    elif compressed.exists():
        text = gzip.decompress(compressed.read_bytes())
    else:
        return None  # the font itself lacks, which its own line says
    (folder / name).write_bytes(text)
    return None


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    lacking = [write_bundle(folder)]
    lacking += [write_subset(folder, *parts) for parts in SUBSETS]
    lacking += [write_licence(folder, *parts) for parts in LICENCES]
    lacking = list(dict.fromkeys(text for text in lacking if text))
    if lacking:
        print("charts: lacking " + "; ".join(lacking))
        return 1
    size = sum(file.stat().st_size for file in folder.iterdir()) // 1024
    print(f"charts: Vega bundle and fonts written to {folder} ({size} KB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
