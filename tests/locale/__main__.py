"""`python -m tests.locale update | missing`: bring the translations up to date, or list what is missing."""

from __future__ import annotations

import json
import sys

from tests.locale.catalogues import (
    TEMPLATE,
    TRANSLATED,
    brought_up_to_date,
    compiled,
    po_path,
    untranslated,
    written,
)
from tests.locale.extraction import template


def main(way: str) -> int:
    """Do one of the two; missing texts are printed one a line, a pair as [one, many]."""
    texts = template()
    if way == "update":
        TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
        TEMPLATE.write_bytes(written(texts))
    for language in TRANSLATED:
        catalogue = brought_up_to_date(language, template())
        path = po_path(language)
        if way == "update":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(written(catalogue))
            path.with_suffix(".mo").write_bytes(compiled(catalogue))
        for message in untranslated(catalogue) if way == "missing" else ():
            print(json.dumps(message.id, ensure_ascii=False))
        print(f"{language}: {len(catalogue)} texts, {len(untranslated(catalogue))} missing", file=sys.stderr)
    return 0


if __name__ == "__main__":
    ways = {"update", "missing"}
    if len(sys.argv) != 2 or sys.argv[1] not in ways:
        sys.exit(f"usage: python -m tests.locale {'|'.join(sorted(ways))}")
    sys.exit(main(sys.argv[1]))
