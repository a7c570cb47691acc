"""html_test.py rules|browser PLAN EXAMPLES WHOLE.YAML HTML-VALIDATE

Reads what `plan render --to html` writes as others do. rules: Python's parser for the words,
which must be those of the Markdown, block by block, and for links; html-validate for the rules
of HTML. browser: chromium for complaints and for pages. Does what it has the programs for;
says what it lacks, and then exits with 77 unless something was wrong.
"""
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

SKIPPED = 77
MODE, PLAN, EXAMPLES, WHOLE, VALIDATOR = sys.argv[1:6]

wrong = []


def check(held, what):
    if not held:
        wrong.append(what)
        print("wrong:", what)


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


class Reader(HTMLParser):
    """Headings, paragraphs and rows of tables in order; figures are left out."""

    VOID = {"meta", "col", "br"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.blocks, self.ids, self.links, self.open = [], [], [], []
        self.words = None
        self.spans = {}  # column → rows that its cell still covers
        self.cells = None
        self.feed(text)
        self.close()
        check(not self.open, f"left open: {self.open}")

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if "href" in attrs:
            self.links.append(attrs["href"])
        if tag not in self.VOID:
            self.open.append(tag)
        if "aside" in self.open:
            return
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6", "p", "td", "th", "caption"):
            self.words = ""
        if tag == "tr":
            self.cells = []
        if tag in ("td", "th"):
            self.skip_covered()
            self.span = int(attrs.get("rowspan", 1))

    def skip_covered(self):
        while self.spans.get(len(self.cells), 0) > 0:
            self.spans[len(self.cells)] -= 1
            self.cells.append("")

    def handle_endtag(self, tag):
        check(self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}")
        self.open.pop()
        if "aside" in self.open or tag == "aside":
            return
        if tag in ("td", "th"):
            if self.span > 1:
                self.spans[len(self.cells)] = self.span - 1
            self.cells.append(self.words)
        elif tag == "tr":
            self.skip_covered()
            self.blocks.append(("row", tuple(bare(cell) for cell in self.cells)))
        elif tag[0] == "h" and tag[1:].isdigit():
            self.blocks.append(("heading", bare(self.words)))
        elif tag in ("p", "caption") and bare(self.words):
            self.blocks.append(("paragraph", bare(self.words)))

    def handle_data(self, data):
        if self.words is not None:
            self.words += data


def bare(text):
    """Without blanks, which every form sets in its own way."""
    return re.sub(r"\s", "", text)


def unescaped(text):
    text = re.sub(r"(?<!\\)\*\*", "", text)
    text = re.sub(r"\\([!-/:-@\[-`{-~])", lambda m: f"&#{ord(m[1])};", text)
    return bare(html.unescape(text))


def markdown_blocks(text):
    blocks = []
    for line in text.split("\n"):
        if not line.strip() or line == "* * *" or re.fullmatch(r"\|( :?-+:? \|)+", line):
            continue
        if line.startswith("|"):
            cells = re.split(r"(?<!\\)\|", line)[1:-1]
            blocks.append(("row", tuple(unescaped(cell) for cell in cells)))
        elif line.startswith("#"):
            blocks.append(("heading", unescaped(line.lstrip("#"))))
        else:
            blocks.append(("paragraph", unescaped(line)))
    return blocks


def compare(name, plan_file, *options):
    markdown = run(PLAN, "render", plan_file, "--to", "md", *options)
    page = run(PLAN, "render", plan_file, "--to", "html", *options)
    check(page == run(PLAN, "render", plan_file, "--to", "html", *options), f"{name}: runs differ")
    reader = Reader(page)
    expected, found = markdown_blocks(markdown), reader.blocks
    check(len(expected) > 3, f"{name}: nothing to compare")
    for want, have in zip(expected, found):
        check(want == have, f"{name}: {want} in Markdown, {have} in HTML")
        if want != have:
            break
    check(len(expected) == len(found), f"{name}: {len(expected)} blocks, {len(found)} in HTML")
    check(len(reader.ids) == len(set(reader.ids)), f"{name}: an id is there twice")
    for link in reader.links:
        check(link[:1] == "#" and link[1:] in reader.ids, f"{name}: {link} leads nowhere")
    return page, reader.ids


def in_browser(name, path, folder):
    """No complaint of the browser, in light and dark; no row cut in print."""
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
               f"--user-data-dir={folder}/browser"]
    ran = subprocess.run([*browser, "--enable-logging=stderr", "--dump-dom", f"file://{path}"],
                         capture_output=True, text=True, check=False, timeout=120)
    complaints = [line for line in ran.stderr.split("\n") if ":CONSOLE" in line]
    check(not complaints, f"{name}: {complaints}")
    check("</html>" in ran.stdout, f"{name}: the browser shows nothing")
    if not shutil.which("pdftotext"):
        return
    pdf = f"{folder}/{name}.pdf"
    subprocess.run([*browser, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", f"file://{path}"],
                   capture_output=True, check=True, timeout=120)
    pages = run("pdftotext", "-layout", pdf, "-").split("\f")
    check(os.path.getsize(pdf) > 2000, f"{name}: an empty PDF")
    check(len(pages) > 1, f"{name}: nothing is printed")
    if name == "rows--letterhead":
        check_letterhead(pdf)
    if name == "rows":
        check_long_table(pages)
        # The title in its own size, and not in that of small screens: A4 is no wider than they.
        word = re.search(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">long<',
                         run("pdftotext", "-bbox", "-l", "1", pdf, "-"))
        check(word and float(word[2]) - float(word[1]) >= 22, f"{name}: the title is set small")


def check_letterhead(pdf):
    """Issuer and number stand in the middle of what the margins of 28 and 26 mm leave."""
    words = run("pdftotext", "-bbox", "-l", "1", pdf, "-")
    middle = (210 + 28 - 26) / 2 * 72 / 25.4
    for word in ("Council", "Notice7"):
        found = re.search(rf'xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)".*>{word}<', words)
        off = (float(found[1]) + float(found[2])) / 2 - middle if found else None
        check(found and abs(off) < 2, f"rows: {word} is {off} pt off the middle")


def long_table(folder):
    """80 rows of several lines each, with words of their own at either end: in English, because
    a PDF made without Chinese fonts has no Chinese text in it."""
    path = os.path.join(folder, "rows.yaml")
    filler = "clear the roadside of litter and " * 9
    with open(path, "w", encoding="utf-8") as file:
        file.write("plan: 1\nid: rows\nlang: en\ntitle: A long table\nissuer: Council\n"
                   "number: Notice7\nattachments:\n"
                   "  - {title: Table of tasks, generate: task-table}\ntasks:\n")
        for n in range(101, 181):
            file.write(f"  - {{title: begin{n} {filler} end{n}, text: Clear it., due: 2024-05}}\n")
    return path


def two_schemes(folder):
    """Two schemes with items of the same ids, in one annex; units with a table of their own."""
    path = os.path.join(folder, "schemes.yaml")
    items = ("items: [{id: road, title: 道路, points: 60, deduct: 1}, "
             "{id: water, title: 水面, points: 40, deduct: 1}]")
    with open(path, "w", encoding="utf-8") as file:
        file.write("plan: 1\nid: two\ntitle: 两个办法\nperiod: 2024\n"
                   "units: [{id: dong, name: 东风村, kind: village}, {name: 红星村, kind: village}]\n"
                   "tasks: [{id: road, title: 清理道路, text: 清理。, responsible: 东风村、红星村}]\n"
                   "assessment:\n"
                   f"  - {{id: month, title: 月度检查, cycle: month, subjects: village, {items}}}\n"
                   f"  - {{id: year, title: 年度考核, cycle: year, subjects: village, {items}}}\n"
                   "attachments: [{title: 细则, generate: item-table},"
                   " {title: 清单, generate: unit-table}]\n")
    return path


def check_long_table(pages):
    pages = [bare(page) for page in pages]
    for n in range(101, 181):
        whole = any(re.search(f"begin{n}.*end{n}", page) for page in pages)
        check(whole, f"row {n} is cut in two")
    heads = sum(bare("Deadline") in page or "Time" in page for page in pages)
    check(heads > 3, "the header row does not repeat")


def hostile(folder):
    """Every text of the plan wants to be markup; the reader lets all of it pass."""
    path = os.path.join(folder, "hostile.yaml")
    text = r"</script><script>alert(1)</script> ]]> &amp; <!-- | ` * \" ' -->"
    with open(path, "w", encoding="utf-8") as file:
        file.write('plan: 1\nid: p\ntitle: "</title><script>alert(1)</script>"\n'
                   f'period: 2024\nunits: ["{text}"]\n'
                   f'tasks:\n  - {{title: "{text}", text: "{text}", lead: "{text}", due: 5月}}\n'
                   f'stages:\n  - {{title: "{text}", period: 3月}}\n'
                   f'  - {{title: "二 {text}", period: 4月, text: "{text}"}}\n'
                   f'attachments: [{{title: "{text}", generate: task-table}}]\n')
    return path


def make_pages(folder):
    """Name of each page → its file; what Python's parser has to say is said."""
    plans = {"huaiyuan": f"{EXAMPLES}/huaiyuan/plan.yaml",
             "guannan": f"{EXAMPLES}/guannan/plan.yaml", "whole": WHOLE,
             "rows": long_table(folder), "schemes": two_schemes(folder),
             "hostile": hostile(folder)}
    pages = {}
    for name, plan_file in plans.items():
        # A browser takes a second to start: a page of each language with a letterhead is
        # enough for it.
        few = MODE == "browser" and name not in ("whole", "rows")
        heads = [] if few else [["--letterhead"]]
        for options in ([], *heads):
            pages[name + "".join(options)] = path = os.path.join(folder, f"{name}{len(options)}.html")
            page, ids = compare(name, plan_file, *options)
            with open(path, "w", encoding="utf-8") as file:
                file.write(page)
            check("<script" not in page, f"{name}: a script came through")
            if name == "schemes":
                for row in ("month-road", "month-water", "year-road", "year-water",
                            "unit-dong", "unit-红星村", "road"):
                    check(row in ids, f"no anchor {row}")
    return pages


def main():
    lacking = []
    with tempfile.TemporaryDirectory() as folder:
        pages = make_pages(folder)
        if MODE == "browser" and shutil.which("chromium"):
            for name, path in pages.items():
                in_browser(name, path, folder)
            lacking += [] if shutil.which("pdftotext") else ["pdftotext"]
        elif MODE == "browser":
            lacking.append("chromium")
        elif os.path.exists(VALIDATOR):
            ran = subprocess.run([VALIDATOR, *pages.values()], capture_output=True, text=True,
                                 check=False)
            check(ran.returncode == 0, ran.stdout + ran.stderr)
        else:
            lacking.append("html-validate")
    if wrong:
        sys.exit(1)
    if lacking:
        print("not tested, because these are not installed:", ", ".join(lacking))
        sys.exit(SKIPPED)


main()
