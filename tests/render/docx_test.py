"""docx_test.py PLAN EXAMPLES FONTS.CONF WHOLE.YAML OFFICE.YAML FONT-FOLDER

Opens what `plan render --to docx` writes as its readers do: python-docx and pandoc for the
words, LibreOffice and poppler for the pages. Does what it has the programs and fonts for; says
what it lacks, and then exits with 77 unless something was wrong.
"""
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib

SKIPPED = 77
LINES, CHARACTERS = 22, 28
POINTS_PER_MM = 72 / 25.4
# 版心 in points: left, top, right, bottom.
FRAME = (79.4, 104.9, 521.6, 742.7)
SHEET = (595.3, 841.9)
CLOSING_MARKS = "，。、；：？！”）》"

wrong = []


def check(held, what):
    if not held:
        wrong.append(what)
        print("wrong:", what)


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def missing_readers():
    names = [] if shutil.which("pandoc") else ["pandoc"]
    try:
        import docx  # noqa: F401
    except ImportError:
        names.append("python3-docx")
    return names


def missing_printers():
    programs = ["soffice", "pdftotext", "pdffonts", "fc-list"]
    names = [name for name in programs if not shutil.which(name)]
    if "fc-list" not in names and "FandolFang" not in run("fc-list", env=with_fonts()):
        names.append("the Fandol fonts (texlive-lang-chinese)")
    return names


def with_fonts():
    # Fonts that tools/check fetched lie beside the builds.
    with open(FONT_SETTINGS, "w", encoding="utf-8") as settings:
        settings.write(f"<fontconfig><include>{os.path.abspath(FONTS)}</include>"
                       f"<dir>{os.path.abspath(FONT_FOLDER)}</dir></fontconfig>")
    return dict(os.environ, FONTCONFIG_FILE=FONT_SETTINGS)


def render(plan_file, target, *options):
    run(PLAN, "render", plan_file, "-o", target, *options)


def text_blocks(path):
    """The paragraphs and the rows of the tables of the text form."""
    paragraphs, rows = [], []
    with open(path, encoding="utf-8") as text:
        for line in text.read().split("\n"):
            if "\t" in line:
                rows.append(line.split("\t"))
            elif line.strip(" 　"):
                paragraphs.append(line.strip(" 　"))
    return paragraphs, rows


def docx_blocks(path):
    import docx
    document = docx.Document(path)
    paragraphs = []
    for paragraph in document.paragraphs:
        words = paragraph.text.replace("\n", "").strip(" 　")
        if words:
            paragraphs.append(words)
    # A cell that goes on with the one above has no text of its own.
    text = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
    rows = [["".join(run.text for run in cell.iter(text)) for cell in row._tr.tc_lst]
            for table in document.tables for row in table.rows]
    return paragraphs, rows


def pandoc_words(node):
    """All text below a node of pandoc's tree, without blanks."""
    if isinstance(node, dict):
        if node.get("t") == "Str":
            return node["c"]
        return pandoc_words(node.get("c", ""))
    if isinstance(node, list):
        return "".join(pandoc_words(one) for one in node if isinstance(one, (dict, list)))
    return ""


def pandoc_blocks(path, form):
    tree = json.loads(run("pandoc", "-f", form, "-t", "json", path))
    headings, tables = [], []
    for block in tree["blocks"]:
        if block["t"] == "Header":
            headings.append(pandoc_words(block["c"][2]))
        if block["t"] == "Table":
            tables.append(pandoc_words(block["c"]))
    return headings, tables


def write(name, plan_file, folder, options):
    base = os.path.join(folder, name)
    for form in ("txt", "md", "docx"):
        look = form == "docx" or "--letterhead" in options
        render(plan_file, f"{base}.{form}", *(options if look else []))
    render(plan_file, f"{base}-again.docx", *options)
    with open(f"{base}.docx", "rb") as one, open(f"{base}-again.docx", "rb") as two:
        check(one.read() == two.read(), f"{name}: two runs differ")
    with zipfile.ZipFile(f"{base}.docx") as package:
        for part in package.namelist():
            if part.endswith(".png"):
                continue
            ElementTree.fromstring(package.read(part))


def read_back(name, folder):
    base = os.path.join(folder, name)
    paragraphs, rows = text_blocks(f"{base}.txt")
    own_paragraphs, own_rows = docx_blocks(f"{base}.docx")
    check(own_paragraphs == paragraphs, f"{name}: paragraphs are not those of the text: "
          f"{[p for p in zip(own_paragraphs, paragraphs) if p[0] != p[1]][:2]}")
    check(own_rows == rows, f"{name}: tables are not those of the text")

    # The title and those of annexes are headings in Markdown, and styles of their own in Word.
    headings, tables = pandoc_blocks(f"{base}.md", "markdown")
    own_headings, own_tables = pandoc_blocks(f"{base}.docx", "docx")
    headings = [h for h in headings[1:] if not h.startswith("附件")]
    check(own_headings == headings, f"{name}: pandoc sees other headings: {own_headings}")
    check(own_tables == tables, f"{name}: pandoc sees other tables")


def pages_of(pdf):
    tree = ElementTree.fromstring(
        re.sub(r' xmlns="[^"]*"', "", run("pdftotext", "-bbox-layout", pdf, "-")))
    for page in tree.iter("page"):
        lines = []
        for line in page.iter("line"):
            words = "".join(word.text or "" for word in line.iter("word"))
            left, top, right, bottom = (float(line.get(k)) for k in ("xMin", "yMin", "xMax", "yMax"))
            lines.append((top, bottom, left, right, words))
        yield float(page.get("width")), sorted(lines)


def stand_up(width, line):
    """The place of a line of a page that lies on its side, on the sheet as the others stand."""
    top, bottom, left, right, words = line
    return (width - right, width - left, top, bottom, words)


def look_at_numbers(name, pages):
    for number, (width, lines) in enumerate(pages, 1):
        own = [line for line in lines if line[4] == f"—{number}—"]
        check(len(own) == 1, f"{name}: page {number} has no number")
        if width > 600:
            own = [stand_up(width, line) for line in own]
        for top, bottom, left, right, _ in own:
            middle = (top + bottom) / 2
            below = (middle - FRAME[3]) / POINTS_PER_MM
            check(5 < below < 9, f"{name}: number of page {number} is {below:.1f} mm below")
            off = FRAME[2] - right if number % 2 else left - FRAME[0]
            check(10 < off < 18, f"{name}: number of page {number} is {off:.1f} pt off its edge")


def look_at_lines(name, pages):
    pitch = (FRAME[3] - FRAME[1]) / LINES
    body = [line for line in pages[0][1] if not line[4].startswith("—")]
    rows = {round((line[0] + line[1]) / 2 / pitch - 0.5) for line in body}
    check(max(rows) - min(rows) + 1 == LINES, f"{name}: page 1 has {len(rows)} lines")
    full = []
    for _, lines in pages:
        for _, _, left, right, words in lines:
            if left > FRAME[0] + 2 or right < FRAME[2] - 3 or re.search("[!-~]", words):
                continue
            # LibreOffice lets a closing mark hang over the edge.
            full.append(len(words) - (right > FRAME[2] + 5 and words[-1] in CLOSING_MARKS))
    check(len(full) > 20, f"{name}: only {len(full)} full lines")
    # Two closing marks in a row move to the next line together with what they close.
    check(set(full) <= {CHARACTERS - 2, CHARACTERS - 1, CHARACTERS} and
          full.count(CHARACTERS) > len(full) * 0.9,
          f"{name}: full lines have {sorted(set(full))} characters")


def look_at_office(pages):
    """The measures of office.yaml: 28 points, 27 mm at the sides, the number in the middle."""
    body = [line for line in pages[0][1] if not line[4].startswith("—")]
    middles = sorted((line[0] + line[1]) / 2 for line in body)
    steps = [b - a for a, b in zip(middles, middles[1:]) if b - a > 5]
    check(sum(abs(step - 28) < 0.2 for step in steps) > 10 and min(steps) > 27.8,
          f"office: lines are {[round(s, 1) for s in steps]} points apart")
    left = min(line[2] for line in body)
    check(abs(left - 27 * POINTS_PER_MM) < 1.5, f"office: text begins at {left} points")
    for number, (width, lines) in enumerate(pages, 1):
        own = [line for line in lines if line[4] == f"—{number}—"]
        check(len(own) == 1, f"office: page {number} has no number")
        for line in own:
            line = stand_up(width, line) if width > 600 else line
            check(abs((line[2] + line[3]) / 2 - SHEET[0] / 2) < 3,
                  f"office: number of page {number} is not in the middle")


def look_at_framed(pages):
    for number, (_, lines) in enumerate(pages, 1):
        words = [line[4] for line in lines]
        check("某县某局文件" in words and "内部资料" in words,
              f"framed: page {number} has not the template's header and footer")
    check(not any("旧文" in line[4] for _, lines in pages for line in lines),
          "framed: text of the template was taken")


def look_at_closing(name, pages):
    """The date begins two characters to the right of the first of the signature."""
    lines = [line for _, page in pages for line in page]
    for above, below in zip(lines, lines[1:]):
        if above[4].endswith("人民政府") and re.fullmatch(r"20\d\d年\d+月\d+日", below[4]):
            off = below[2] - above[2]
            check(30 < off < 34, f"{name}: the date begins {off:.1f} pt to the right")
            return
    check(False, f"{name}: no date below the signature")


def write_filling(folder):
    """A plan whose last table fills its page up to where 抄送 would stand."""
    path = os.path.join(folder, "filling.yaml")
    checks = ", ".join(f"要点{n}" for n in range(24))
    with open(path, "w", encoding="utf-8") as plan:
        plan.write("plan: 1\nid: filling\ntitle: 试\nscope: 甲。\ncopies: 县妇联\n"
                   "attachments: {title: 检查表, generate: checklist}\n"
                   f"tasks: {{title: 清理, responsible: 东村, text: 乙。, checks: [{checks}]}}\n")
    return path


def look_at_filling(pages):
    check(any("要点0" in line[4] for line in pages[1][1]),
          "filling: the table left the page of its title")
    check(any("妇联" in line[4] for line in pages[-1][1]), "filling: no 抄送 on the last page")


def write_template(path, folder):
    import docx
    from docx.shared import Mm, Pt
    office = docx.Document()
    section = office.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(30)
    section.left_margin = section.right_margin = Mm(32)
    office.styles["Normal"].font.size = Pt(14)
    picture = os.path.join(folder, "mark.png")
    with open(picture, "wb") as file:
        file.write(one_pixel())
    section.header.paragraphs[0].text = "某县某局文件"
    section.header.paragraphs[0].add_run().add_picture(picture, width=Mm(5))
    section.footer.paragraphs[0].text = "内部资料"
    office.add_paragraph("旧文")
    office.save(path)


def one_pixel():
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b""))


def look_at_styles(path):
    import docx
    document = docx.Document(path)
    used = {paragraph.style.name for paragraph in document.paragraphs}
    check({"Title", "Heading 1", "公文正文", "附件"} <= used, f"framed: styles {sorted(used)}")
    check(document.styles["公文正文"].base_style.name == "Normal", "framed: 公文正文 stands alone")
    check(document.styles["Normal"].font.size.pt == 14, "framed: Normal is not the template's")
    section = document.sections[0]
    check(abs(section.left_margin.mm - 32) < 0.1, "framed: the margins are not the template's")
    images = [part for part in document.part.package.iter_parts()
              if part.content_type == "image/png"]
    check(len(images) == 1, f"framed: {len(images)} pictures in the header")


def look_at_pages(names, folder):
    run("soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to",
        "pdf", "--outdir", folder, *[os.path.join(folder, f"{n}.docx") for n in names],
        env=with_fonts(), timeout=300)
    for name in names:
        pdf = os.path.join(folder, f"{name}.pdf")
        pages = list(pages_of(pdf))
        if name == "office":
            look_at_office(pages)
            continue
        if name == "framed":
            look_at_framed(pages)
            continue
        look_at_numbers(name, pages)
        if name == "filling":
            look_at_filling(pages)
            continue
        if name in ("huaiyuan", "whole"):
            look_at_closing(name, pages)
        faces = run("pdffonts", pdf)
        for face in ("FandolFang", "FandolHei", "FandolKai", "FandolSong"):
            check(face in faces, f"{name}: no {face}")
        if name == "plain":
            check([n for n, (width, _) in enumerate(pages, 1) if width > 600] == [3],
                  "plain: the turned page is not an odd one")
            continue
        if name != "whole":
            look_at_lines(name, pages)
            continue
        # Letterhead and body; the body's end with signature; a table that lies; two more.
        check(len(pages) == 6, f"whole: {len(pages)} pages")
        check([width > 600 for width, _ in pages] == [False] * 3 + [True] + [False] * 2,
              "whole: the wide table does not lie on its side, or others do")
        signed = "".join(line[4] for line in pages[2][1])
        check("望淮镇人民政府" in signed and "附件" in signed, "whole: the signature is alone")
        imprint = [line for line in pages[5][1] if "妇联" in line[4]]
        check(imprint and FRAME[3] - imprint[0][1] < 15, "whole: 抄送 is not at the foot")


def main():
    global FONT_SETTINGS
    with tempfile.TemporaryDirectory() as folder:
        FONT_SETTINGS = os.path.join(folder, "fonts.conf")
        readers, printers = missing_readers(), missing_printers()
        plans = {name: (os.path.join(EXAMPLES, name, "plan.yaml"), [])
                 for name in ("huaiyuan", "guannan")}
        plans["whole"] = (WHOLE, ["--letterhead"])
        plans["plain"] = (WHOLE, [])
        plans["filling"] = (write_filling(folder), [])
        plans["office"] = (WHOLE, ["--profile", OFFICE])
        if not readers:
            template = os.path.join(folder, "template.docx")
            write_template(template, folder)
            plans["framed"] = (WHOLE, ["--template", template])
        for name, (plan_file, options) in plans.items():
            write(name, plan_file, folder, options)
            if not readers:
                read_back(name, folder)
        if not readers:
            look_at_styles(os.path.join(folder, "framed.docx"))
        if not printers:
            look_at_pages(list(plans), folder)
    if readers:
        print("not read back; not installed:", ", ".join(readers))
    if printers:
        print("pages not seen; not installed:", ", ".join(printers))
    print("all held" if not wrong else f"{len(wrong)} wrong")
    if wrong:
        return 1
    return SKIPPED if readers or printers else 0


PLAN, EXAMPLES, FONTS, WHOLE, OFFICE, FONT_FOLDER = sys.argv[1:]
FONT_SETTINGS = ""  # of fontconfig, for this run
sys.exit(main())
