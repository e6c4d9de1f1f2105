#!/usr/bin/env python3
"""Draws a line of Aksara Jawa for a letterhead: shaped by HarfBuzz once, kept as outlines.

    src/tools/aksara.py 'ꦧꦢꦤ꧀' > src/main/resources/naskah/aksara/name.svg

Needs hb-shape and hb-view (Debian: libharfbuzz-bin) and Noto Sans Javanese (fonts-noto-core), or another font as
second argument. The SVG says in data-glyphs which glyphs of which font it shows, in its title what they read.
"""
import json
import re
import subprocess
import sys

FONT = '/usr/share/fonts/truetype/noto/NotoSansJavanese-Regular.ttf'
UPEM = 1000
MARGIN = 100
PIXELS = 14  # of the letterhead's font size

text = sys.argv[1]
font = sys.argv[2] if len(sys.argv) > 2 else FONT


def harfbuzz(tool, *options):
    return subprocess.run([tool, *options, font, text], check=True, capture_output=True, text=True).stdout


glyphs = [glyph['g'] for glyph in json.loads(harfbuzz('hb-shape', '--no-glyph-names', '--output-format=json'))]
drawn = harfbuzz('hb-view', '--output-format=svg', f'--font-size={UPEM}', '--margin=0')
outlines = dict(re.findall(r'id="(glyph[\d-]+)">\s*<path[^>]* d="([^"]*)"', drawn))
places = re.findall(r'<use xlink:href="#(glyph[\d-]+)" x="([-\d.]+)" y="([-\d.]+)"', drawn)
assert len(places) == len(glyphs), 'a glyph without outline'


def numbers(outline):
    return [float(number) for number in re.findall(r'-?\d+(?:\.\d+)?', outline)]


def short(outline):
    return re.sub(r'-?\d+\.\d+', lambda number: f'{float(number.group()):.0f}', outline).strip()


places = [(glyph, float(x), float(y)) for glyph, x, y in places]
xs = [x + dx for glyph, x, _ in places for dx in numbers(outlines[glyph])[::2]]
ys = [y + dy for glyph, _, y in places for dy in numbers(outlines[glyph])[1::2]]
# The PDF library heeds no origin other than 0 0 and cuts at whole pixels
left, top = min(xs) - MARGIN, min(ys) - MARGIN
width, height = max(xs) + MARGIN - left, max(ys) + MARGIN - top
scale = PIXELS / UPEM
print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}"'
      f' width="{width * scale:.2f}" height="{height * scale:.2f}"'
      f' data-font="{font.rsplit("/", 1)[-1]}" data-glyphs="{" ".join(map(str, glyphs))}">')
print(f'  <title>{text}</title>')
for glyph, x, y in places:
    print(f'  <path transform="translate({x - left:.0f} {y - top:.0f})" d="{short(outlines[glyph])}"/>')
print('</svg>')
