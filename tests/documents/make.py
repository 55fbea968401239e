"""Writes documents as word processors do, and what a person sees in each.

The argument is a JSON file with the folder to write to. Printed is, as JSON, for each file the lines that it
shows and what stands beside them. All words are made up.
"""

import json
import sys
import zipfile
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from odf import dc, draw, office, opendocument, style, table, text
from odf.namespaces import TEXTNS

W = nsdecls("w")
MOMENT = "2026-03-01T09:30:00Z"


def numbering(document, lists):
    """Adds lists to a document: for each its levels, as (form, label, style)."""
    root = document.part.numbering_part.element
    for number, levels in lists.items():
        inside = "".join(
            f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            + (f'<w:pStyle w:val="{bound}"/>' if bound else "")
            + f'<w:lvlText w:val="{label}"/></w:lvl>'
            for place, (form, label, bound) in enumerate(levels)
        )
        root.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="{number}">{inside}</w:abstractNum>'))
        root.append(parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))
    return root


def properties(paragraph, inside):
    """Puts properties into a paragraph."""
    own = paragraph._p.get_or_add_pPr()
    for element in parse_xml(f"<w:pPr {W}>{inside}</w:pPr>"):
        own.append(element)


def counted(paragraph, number, level=0):
    properties(paragraph, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def add(paragraph, inside):
    """Puts XML into a paragraph, after what it has."""
    for element in parse_xml(f"<w:p {W} {nsdecls('wp', 'a', 'r')}>{inside}</w:p>"):
        paragraph._p.append(element)


def run(words, more=""):
    return f'<w:r>{more}<w:t xml:space="preserve">{words}</w:t></w:r>'


def numbered(file):
    """Articles numbered by their style, items by a style on it, lists that begin anew, a number switched off, tables."""
    document = Document()
    root = numbering(
        document,
        {
            71: [
                ("chineseCountingThousand", "第%1条", "Article"),
                ("chineseCountingThousand", "（%2）", "Item"),
                ("decimal", "%3.", None),
            ],
            72: [("chineseCounting", "第%1章", None)],
            73: [("chineseCounting", "%1、", None), ("decimal", "%1.%2", None)],
        },
    )
    root.append(
        parse_xml(
            f'<w:num {W} w:numId="74"><w:abstractNumId w:val="73"/><w:lvlOverride w:ilvl="0">'
            '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    )
    level = root.findall(qn("w:abstractNum"))[0].findall(qn("w:lvl"))[1]
    level.insert(2, parse_xml(f"<w:isLgl {W}/>"))
    for name, base, inside in [
        ("Article", "Normal", '<w:numPr><w:numId w:val="71"/></w:numPr>'),
        ("Item", "Article", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="71"/></w:numPr>'),
        ("Deep", "Article", ""),
    ]:
        document.styles.element.append(
            parse_xml(
                f'<w:style {W} w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
                f'<w:basedOn w:val="{base}"/><w:pPr>{inside}</w:pPr></w:style>'
            )
        )
    document.add_paragraph("甲镇晒谷场管理办法", style="Title")
    counted(document.add_paragraph("总则"), 72)
    document.add_paragraph("为了管好晒谷场，制定本办法。", style="Article")
    document.add_paragraph("晒谷场分为下列两类：", style="Article")
    document.add_paragraph("村有的；", style="Item")
    document.add_paragraph("户有的。", style="Item")
    off = document.add_paragraph("前款所称村有，是指由村出资修建。", style="Article")
    counted(off, 0)
    counted(document.add_paragraph("使用"), 72)
    document.add_paragraph("费用按照下表收取。", style="Deep")
    rows = document.add_table(rows=2, cols=2)
    for place, words in enumerate(["类别", "元", "村有", "10"]):
        rows.cell(place // 2, place % 2).text = words
    inner = rows.cell(1, 0).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "旺季", "加倍"
    document.add_paragraph("本办法自2026年5月1日起施行。", style="Article")
    for words, number, level in [("登记", 73, 0), ("姓名", 73, 1), ("时间", 73, 1), ("归还", 73, 0), ("检查", 74, 0)]:
        counted(document.add_paragraph(words), number, level)
    document.save(file)
    return {
        "lines": [
            "甲镇晒谷场管理办法", "第一章　总则", "第一条　为了管好晒谷场，制定本办法。", "第二条　晒谷场分为下列两类：",
            "（一）村有的；", "（二）户有的。", "前款所称村有，是指由村出资修建。", "第二章　使用", "第三条　费用按照下表收取。",
            "类别\t元", "村有 旺季 加倍\t10", "第四条　本办法自2026年5月1日起施行。", "一、登记", "1.1 姓名", "1.2 时间",
            "二、归还", "一、检查",
        ],
        "beside": [],
    }


def strict(source, file):
    """The same package with the names of the strict standard."""
    names = [
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ]
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(file, "w") as after:
        for part in before.namelist():
            words = before.read(part)
            if part.endswith((".xml", ".rels")):
                for old, new in names:
                    words = words.replace(old.encode(), new.encode())
            after.writestr(part, words)


def marked(file):
    """Changes, comments, headers, boxes, links, controls, fields, hidden words, symbols."""
    document = Document()
    by = f'w:id="90" w:author="李某" w:date="{MOMENT}"'
    document.add_paragraph("乙镇鱼塘管理规定", style="Title")
    one = document.add_paragraph("第一条　违反规定的，处以")
    add(one, f'<w:del {by}><w:r><w:delText>五千元</w:delText></w:r></w:del><w:ins {by}>{run("三千元")}</w:ins>{run("罚款。")}')
    two = document.add_paragraph()
    properties(two, f"<w:rPr><w:del {by}/></w:rPr>")
    add(two, run("第二条　鱼塘由村"))
    add(document.add_paragraph(), run("负责。"))
    gone = document.add_paragraph()
    properties(gone, f"<w:rPr><w:del {by}/></w:rPr>")
    add(gone, f"<w:del {by}><w:r><w:delText>第三条　旧的一条。</w:delText></w:r></w:del>")
    three = document.add_paragraph("第三条　")
    words = three.add_run("所称鱼塘")
    three.add_run("，是指养鱼的水面。")
    document.add_comment(words, text="定义是否过宽？", author="赵某", initials="赵")
    four = document.add_paragraph("第四条　见")
    add(four, '<w:bookmarkStart w:id="80" w:name="x"/><w:bookmarkEnd w:id="80"/>'
        f'<w:hyperlink w:anchor="x">{run("附件")}</w:hyperlink>{run("第")}'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("3") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        + run("页") + run("藏", "<w:rPr><w:vanish/></w:rPr>") + run("。")
        + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')
    document.element.body.insert(
        len(document.element.body) - 1,
        parse_xml(f'<w:sdt {W}><w:sdtContent><w:p>{run("第五条　控件里的一条。")}</w:p></w:sdtContent></w:sdt>'),
    )
    boxed = document.add_paragraph("第六条　图示如下。")
    add(boxed, '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:200pt;height:50pt"><v:textbox>'
        f'<w:txbxContent><w:p>{run("盒中的话")}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>')
    document.sections[0].header.paragraphs[0].text = "征求意见稿"
    document.save(file)
    return {
        "lines": [
            "乙镇鱼塘管理规定", "第一条　违反规定的，处以三千元罚款。", "第二条　鱼塘由村负责。", "第三条　所称鱼塘，是指养鱼的水面。",
            "第四条　见附件第3页。☑", "第五条　控件里的一条。", "第六条　图示如下。", "盒中的话",
        ],
        "beside": [
            "deleted 李某 五千元 @1", "inserted 李某 三千元 @1", "deleted 李某 ¶ @2", "deleted 李某 第三条　旧的一条。¶ @3",
            "comment 赵某 定义是否过宽？ @3", "header - 征求意见稿 @-",
        ],
    }


def level(place, form, prefix, suffix):
    return text.ListLevelStyleNumber(level=str(place), numformat=form, numprefix=prefix, numsuffix=suffix)


def rich(file):
    """A text as odfpy writes it: lists with Chinese numbers, a change, a comment, notes, a table, a box."""
    document = opendocument.OpenDocumentText()
    chinese = "一, 二, 三, ..."
    articles = text.ListStyle(name="L1")
    for one in [level(1, chinese, "第", "条"), level(2, chinese, "（", "）")]:
        articles.addElement(one)
    document.automaticstyles.addElement(articles)
    hidden = style.Style(name="H1", family="text")
    hidden.addElement(style.TextProperties(display="none"))
    document.automaticstyles.addElement(hidden)
    document.styles.addElement(style.Style(name="Title", family="paragraph"))
    body = document.text
    changes = text.TrackedChanges()
    for name, kind in [("c1", text.Insertion()), ("c2", text.Deletion())]:
        info = office.ChangeInfo()
        info.addElement(dc.Creator(text="王某"))
        info.addElement(dc.Date(text="2026-03-01T09:30:00"))
        kind.addElement(info)
        if name == "c2":
            kind.addElement(text.P(text="每年"))
        # odfpy asks for an attribute that it gives no way to name.
        region = text.ChangedRegion(check_grammar=False)
        region.setAttrNS(TEXTNS, "id", name)
        region.addElement(kind)
        changes.addElement(region)
    body.addElement(changes)
    body.addElement(text.P(stylename="Title", text="丙镇水渠养护办法"))

    def item(*inside):
        one = text.ListItem()
        for element in inside:
            one.addElement(element)
        return one

    first = text.P(text="水渠由")
    note = text.Note(noteclass="footnote")
    note.addElement(text.NoteCitation(text="1"))
    inside = text.NoteBody()
    inside.addElement(text.P(text="不含支渠。"))
    note.addElement(inside)
    first.addText("各村养护")
    first.addElement(note)
    first.addText("。")
    second = text.P(text="养护分为：")
    remark = office.Annotation()
    remark.addElement(dc.Creator(text="赵某"))
    remark.addElement(dc.Date(text="2026-02-02T00:00:00"))
    remark.addElement(text.P(text="可再细分。"))
    second.addElement(remark)
    inner = text.List()
    for words in ["清淤；", "补漏。"]:
        inner.addElement(item(text.P(text=words)))
    third = text.P(text="费用")
    third.addElement(text.Change(changeid="c2"))
    third.addElement(text.ChangeStart(changeid="c1"))
    third.addText("逐月")
    third.addElement(text.ChangeEnd(changeid="c1"))
    third.addText("收取")
    third.addElement(text.Span(stylename="H1", text="（内部掌握）"))
    third.addText("。")
    whole = text.List(stylename="L1")
    for one in [item(first), item(second, inner), item(third)]:
        whole.addElement(one)
    body.addElement(whole)
    rows = table.Table(name="T")
    rows.addElement(table.TableColumn(numbercolumnsrepeated="2"))
    for words in [("渠段", "元"), ("上段", "10")]:
        row = table.TableRow()
        for one in words:
            cell = table.TableCell()
            cell.addElement(text.P(text=one))
            row.addElement(cell)
        rows.addElement(row)
    body.addElement(rows)
    last = text.List(stylename="L1", continuenumbering="true")
    ending = text.P(text="本办法自2026年5月1日起施行。")
    frame = draw.Frame(width="4cm", height="2cm", anchortype="paragraph")
    box = draw.TextBox()
    box.addElement(text.P(text="示意"))
    frame.addElement(box)
    ending.addElement(frame)
    last.addElement(item(ending))
    body.addElement(last)
    document.save(str(file))
    return {
        "lines": [
            "丙镇水渠养护办法", "第一条　水渠由各村养护。", "第二条　养护分为：", "（一）清淤；", "（二）补漏。",
            "第三条　费用逐月收取。", "渠段\t元", "上段\t10", "第四条　本办法自2026年5月1日起施行。", "示意",
        ],
        "beside": [
            "footnote - 不含支渠。 @1", "comment 赵某 可再细分。 @2", "deleted 王某 每年 @5", "inserted 王某 逐月 @5",
        ],
    }


def main():
    folder = Path(json.loads(Path(sys.argv[1]).read_text())["folder"])
    meant = {
        "numbered.docx": numbered(folder / "numbered.docx"),
        "marked.docx": marked(folder / "marked.docx"),
        "rich.odt": rich(folder / "rich.odt"),
    }
    strict(folder / "numbered.docx", folder / "strict.docx")
    meant["strict.docx"] = meant["numbered.docx"]
    print(json.dumps(meant))


main()
