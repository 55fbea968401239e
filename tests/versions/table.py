"""A table of changes as others read it: its rows with what is marked, `-struck-` and `+underlined+`.

    table.py FILE.docx | FILE.html
"""

import sys


def of_word(path):
    import docx
    from docx.enum.section import WD_ORIENT

    document = docx.Document(path)
    for paragraph in document.paragraphs:
        if paragraph.text:
            yield paragraph.text
    section = document.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE and section.page_width > section.page_height
    (table,) = document.tables
    assert len(table.columns) == 3

    def said(run):
        if run.font.strike:
            return f"-{run.text}-"
        return f"+{run.text}+" if run.font.underline and run.font.bold else run.text

    for row in table.rows:
        cells = []
        for cell in row.cells:
            if cell._tc not in [known._tc for known in cells]:
                cells.append(cell)
        yield " | ".join(
            "/".join("".join(said(run) for run in line.runs) for line in cell.paragraphs) for cell in cells
        )


def of_page(path):
    import html5lib

    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    with open(path, "rb") as file:
        page = parser.parse(file)
    yield page.get("lang")
    yield page.find(".//h1").text
    assert len(page.findall(".//th[@scope='col']")) == 3

    def said(node):
        marks = {"del": "-", "ins": "+"}
        mark = marks.get(node.tag, "")
        inside = (node.text or "") + "".join(said(child) + (child.tail or "") for child in node)
        return "/" if node.tag == "br" else mark + inside + mark

    for row in page.iter("tr"):
        yield " | ".join(said(cell).strip() for cell in row)


lines = of_word(sys.argv[1]) if sys.argv[1].endswith(".docx") else of_page(sys.argv[1])
sys.stdout.buffer.write(("\n".join(lines) + "\n").encode("utf-8"))
