"""html_test.py PLAN EXAMPLES WHOLE.YAML [HTML-VALIDATE]

Reads what `plan render --to html` writes as others do: Python's parser for the words, which
must be those of the Markdown, block by block; a browser (chromium) for complaints and for
pages; html-validate for the rules of HTML. Does what it has the programs for; says what it
lacks, and then exits with 77 unless something was wrong.
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
PLAN, EXAMPLES, WHOLE = sys.argv[1:4]
VALIDATOR = sys.argv[4] if len(sys.argv) > 4 else ""

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
        self.blocks, self.ids, self.open = [], [], []
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
    return page


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
    check(len(pages) > 1, f"{name}: nothing is printed")
    if name == "rows":
        check_long_table(pages)


def long_table(folder):
    """80 rows of several lines each, with words of their own at either end."""
    path = os.path.join(folder, "rows.yaml")
    filler = "清理道路沿线垃圾" * 9
    with open(path, "w", encoding="utf-8") as file:
        file.write("plan: 1\nid: rows\ntitle: 长表方案\nattachments:\n"
                   "  - {title: 任务分解表, generate: task-table}\ntasks:\n")
        for n in range(101, 181):
            file.write(f"  - {{title: 始{n}{filler}末{n}, text: 清理。}}\n")
    return path


def check_long_table(pages):
    pages = [bare(page) for page in pages]
    for n in range(101, 181):
        whole = any(re.search(f"始{n}.*末{n}", page) for page in pages)
        check(whole, f"row {n} is cut in two")
    heads = sum("工作任务" in page for page in pages)
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


def main():
    lacking = []
    with tempfile.TemporaryDirectory() as folder:
        pages = {}
        plans = {"huaiyuan": f"{EXAMPLES}/huaiyuan/plan.yaml",
                 "guannan": f"{EXAMPLES}/guannan/plan.yaml", "whole": WHOLE}
        for name, plan_file in plans.items():
            for options in ([], ["--letterhead"]):
                path = os.path.join(folder, f"{name}{len(options)}.html")
                with open(path, "w", encoding="utf-8") as file:
                    file.write(compare(name, plan_file, *options))
                pages[f"{name}{len(options)}"] = path
        path = os.path.join(folder, "rows.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(compare("rows", long_table(folder)))
        pages["rows"] = path
        path = os.path.join(folder, "hostile.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write(compare("hostile", hostile(folder)))
        with open(path, encoding="utf-8") as file:
            check("<script" not in file.read(), "a script came through")
        pages["hostile"] = path
        if shutil.which("chromium"):
            for name, path in pages.items():
                in_browser(name, path, folder)
        else:
            lacking.append("chromium")
        if VALIDATOR and os.path.exists(VALIDATOR):
            ran = subprocess.run([VALIDATOR, *pages.values()], capture_output=True, text=True,
                                 check=False)
            check(ran.returncode == 0, ran.stdout)
        else:
            lacking.append("html-validate")
    if wrong:
        sys.exit(1)
    if lacking:
        print("not tested, because these are not installed:", ", ".join(lacking))
        sys.exit(SKIPPED)


main()
