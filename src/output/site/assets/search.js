// The search of the site: the same answers in the same order as `fashen search`. Everything here has its like in the
// program (src/domain/search), letter by letter; docs/search-index.md describes the files. Nothing here knows a page:
// `fashenSearch.open(load)` is given a function that loads a file, which then calls `fashen(name, value)`.
var fashenSearch = (function () {
  "use strict";

  var QUERY_CHARS = 200, QUERY_PHRASES = 12, WORD_BYTES = 32;
  var SHOWN_CLAUSES = 3, EXCERPT_BEFORE = 30, EXCERPT_CHARS = 100;
  var TITLE = 1, NUMBER = 2, HEADING = 3, CLAUSE = 4;
  // Files of texts that are read for one answer before the reader is asked whether to go on, and how many at once.
  var BUDGET = 64, AHEAD = 6;

  // Folding: the form in which texts and queries are searched.

  var SAME = {};
  function same(letters, one) { Array.from(letters).forEach(function (c) { SAME[c] = one; }); }
  same("〔【〖[{", "(");
  same("〕】〗]}", ")");
  same("〈", "《");
  same("〉", "》");
  same("“”„「」『』", '"');
  same("‘’", "'");
  same("‐‑‒–—―−", "-");
  same("•・‧", "·");
  same("○◯", "〇");

  function isNothing(code) {
    return code === 0xad || code >= 0x200b && code <= 0x200f || code >= 0x202a && code <= 0x202e ||
      code === 0x2060 || code === 0xfeff;
  }

  function isBlank(code) {
    return code <= 0x20 || code >= 0x7f && code <= 0xa0 && code !== 0xad || code === 0x1680 ||
      code >= 0x2000 && code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f ||
      code === 0x205f || code === 0x3000;
  }

  function isWord(c) { return c >= "a" && c <= "z" || c >= "0" && c <= "9"; }

  function isMark(c) {
    var code = c.codePointAt(0);
    if (c === "〇" || c === "々") return false;
    if (code < 0x80) return !isWord(c);
    return code >= 0xa1 && code <= 0xbf || c === "×" || c === "÷" || code >= 0x2010 && code <= 0x205e ||
      code >= 0x2190 && code <= 0x2bff || code >= 0x3001 && code <= 0x3020 || code >= 0xfe10 && code <= 0xfe6f ||
      code >= 0xff5f && code <= 0xff65;
  }

  // The folded text, and for each of its code units the place (in letters) of the letter that it was.
  function folded(text) {
    var out = [], places = [], inWord = false, apart = false, place = -1;
    for (var c of text) {
      place++;
      var code = c.codePointAt(0);
      if (isNothing(code)) continue;
      if (isBlank(code)) { apart = true; continue; }
      if (code >= 0xff01 && code <= 0xff5e) c = String.fromCharCode(code - 0xfee0);
      if (c >= "A" && c <= "Z") c = c.toLowerCase();
      c = SAME[c] || c;
      var word = c.length === 1 && isWord(c);
      if (apart && inWord && word) { out.push(" "); places.push(place); }
      out.push(c);
      for (var i = 0; i < c.length; i++) places.push(place);
      inWord = word;
      apart = false;
    }
    return { text: out.join(""), places: places };
  }

  function fold(text) { return folded(text).text; }

  // Queries and phrases.

  function parse(typed) {
    var phrases = [], part = "", quoted = false;
    function add() {
      var phrase = fold(part);
      part = "";
      if (phrase && phrases.length < QUERY_PHRASES && phrases.indexOf(phrase) < 0) phrases.push(phrase);
    }
    Array.from(typed).slice(0, QUERY_CHARS).forEach(function (c) {
      var mark = c === '"' || c === "“" || c === "”" || c === "＂";
      if (mark || isBlank(c.codePointAt(0)) && !quoted) {
        add();
        if (mark) quoted = !quoted;
      } else {
        part += c;
      }
    });
    add();
    return phrases;
  }

  function nextIn(phrase, text, from) {
    for (;;) {
      var start = text.indexOf(phrase, from);
      if (start < 0) return -1;
      var end = start + phrase.length;
      var cutsBefore = start > 0 && isWord(text[start - 1]) && isWord(phrase[0]);
      var cutsAfter = end < text.length && isWord(text[end]) && isWord(phrase[phrase.length - 1]);
      if (!cutsBefore && !cutsAfter) return start;
      from = start + 1;
    }
  }

  function isIn(phrase, text) { return nextIn(phrase, text, 0) >= 0; }

  function terms(phrase) {
    var units = [];
    for (var i = 0; i < phrase.length;) {
      var c = String.fromCodePoint(phrase.codePointAt(i)), end = i + c.length;
      if (c !== " ") {
        var word = isWord(c);
        while (word && end < phrase.length && isWord(phrase[end])) end++;
        units.push({ name: word ? phrase.slice(i, Math.min(end, i + WORD_BYTES)) : c, word: word, mark: !word && isMark(c) });
      }
      i = end;
    }
    var said = units.filter(function (unit) { return !unit.mark; }), found = [];
    for (var at = 1; at < said.length; at++) {
      if (!said[at - 1].word || !said[at].word) found.push(said[at - 1].name + said[at].name);
    }
    said.forEach(function (unit) { if (unit.word) found.push(unit.name); });
    if (!found.length) (said.length ? said : units).forEach(function (unit) { found.push(unit.name); });
    return found;
  }

  // Bytes: out of letters, deflated, and as rising numbers.

  var VALUES = {};
  Array.from("!#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~")
    .forEach(function (c, value) { VALUES[c] = value; });

  function bytesOf(letters) {
    var bytes = new Uint8Array(Math.floor(letters.length * 13 / 16) + 1), length = 0, waiting = 0, count = 0;
    for (var i = 0; i < letters.length; i += 2) {
      var two = i + 1 < letters.length, width = two ? 13 : 6;
      var value = two ? VALUES[letters[i]] * 91 + VALUES[letters[i + 1]] : VALUES[letters[i]];
      waiting = waiting << width | value;
      count += width;
      while (count >= 8) { count -= 8; bytes[length++] = waiting >> count; }
      waiting &= (1 << count) - 1;
    }
    return bytes.subarray(0, length);
  }

  function unpack(bytes, count, end) {
    var at = 0, waiting = 0, left = 0, numbers = new Uint32Array(count);
    function take(width) {
      while (left < width) {
        waiting = (waiting & (1 << left) - 1) << 8 | (at < bytes.length ? bytes[at++] : 0);
        left += 8;
      }
      left -= width;
      return waiting >> left & (1 << width) - 1;
    }
    function oneOf(room) {
      if (room < 2) return 0;
      var width = 31 - Math.clz32(room), short = (2 << width) - room, value = take(width);
      return value < short ? value : (value << 1 | take(1)) - short;
    }
    function fill(from, to, start, stop) {
      if (from >= to) return;
      var before = to - from >> 1, middle = from + before;
      var value = start + before + oneOf(stop - start - (to - from) + 1);
      numbers[middle] = value;
      fill(from, middle, start, value);
      fill(middle + 1, to, value + 1, stop);
    }
    fill(0, count, 0, end);
    return numbers;
  }

  // Raw deflate (RFC 1951): a browser's own inflate is not there in old ones.
  var LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  var LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  var FAR = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
  var CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  function codes(lengths) {
    var counts = new Uint16Array(16), offsets = new Uint16Array(17), symbols = new Uint16Array(lengths.length), i;
    for (i = 0; i < lengths.length; i++) counts[lengths[i]]++;
    counts[0] = 0;
    for (i = 1; i < 16; i++) offsets[i + 1] = offsets[i] + counts[i];
    for (i = 0; i < lengths.length; i++) if (lengths[i]) symbols[offsets[lengths[i]]++] = i;
    return { counts: counts, symbols: symbols };
  }

  function inflate(bytes) {
    var out = [], at = 0, waiting = 0, left = 0;
    function bits(width) {
      while (left < width) {
        if (at >= bytes.length) throw new Error("cut");
        waiting |= bytes[at++] << left;
        left += 8;
      }
      var value = waiting & (1 << width) - 1;
      waiting >>>= width;
      left -= width;
      return value;
    }
    function symbol(tree) {
      for (var code = 0, first = 0, index = 0, width = 1; width < 16; width++) {
        code |= bits(1);
        var count = tree.counts[width];
        if (code - count < first) return tree.symbols[index + code - first];
        index += count;
        first = first + count << 1;
        code <<= 1;
      }
      throw new Error("code");
    }
    function trees() {
      var literal = bits(5) + 257, far = bits(5) + 1, used = bits(4) + 4, lengths = new Uint8Array(19), i;
      for (i = 0; i < used; i++) lengths[CODE_ORDER[i]] = bits(3);
      var tree = codes(lengths), all = [];
      while (all.length < literal + far) {
        var what = symbol(tree), times = 1, value = what;
        if (what === 16) { value = all[all.length - 1]; times = 3 + bits(2); }
        if (what === 17) { value = 0; times = 3 + bits(3); }
        if (what === 18) { value = 0; times = 11 + bits(7); }
        while (times--) all.push(value);
      }
      return [codes(all.slice(0, literal)), codes(all.slice(literal, literal + far))];
    }
    function fixed() {
      var lengths = [], i;
      for (i = 0; i < 288; i++) lengths.push(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
      return [codes(lengths), codes(new Array(30).fill(5))];
    }
    for (var last = 0; !last;) {
      last = bits(1);
      var kind = bits(2);
      if (kind === 0) {
        left = waiting = 0;
        var size = bytes[at] | bytes[at + 1] << 8;
        for (at += 4; size--;) out.push(bytes[at++]);
        continue;
      }
      var both = kind === 1 ? fixed() : trees();
      for (var what = symbol(both[0]); what !== 256; what = symbol(both[0])) {
        if (what < 256) { out.push(what); continue; }
        var length = LENGTHS[what - 257] + bits(LENGTH_BITS[what - 257]), how = symbol(both[1]);
        var far = FAR[how] + bits(how < 4 ? 0 : (how >> 1) - 1);
        while (length--) out.push(out[out.length - far]);
      }
    }
    return new Uint8Array(out);
  }

  // Shards.

  function hash(bytes) {
    var value = 0x811c9dc5;
    for (var i = 0; i < bytes.length; i++) value = Math.imul(value ^ bytes[i], 0x01000193);
    return value;
  }

  function hex(number, width) { return ("000000" + number.toString(16)).slice(-width); }

  function find(shard, name, end) {
    var at = 0;
    function number() {
      for (var value = 0, shift = 0; ; shift += 7) {
        var byte = shard[at++];
        value |= (byte & 0x7f) << shift;
        if (!(byte & 0x80)) return value;
      }
    }
    while (at < shard.length) {
      var length = number(), found = length === name.length, lists = [[], [], [], []], i;
      for (i = 0; found && i < length; i++) found = shard[at + i] === name[i];
      at += length;
      var kinds = shard[at++];
      if (found && kinds & 16) { lists[0] = new Uint32Array(end); for (i = 0; i < end; i++) lists[0][i] = i; }
      for (var kind = 0; kind < 4; kind++) {
        if (!(kinds >> kind & 1)) continue;
        var count = number(), size = number();
        if (found) lists[kind] = unpack(shard.subarray(at, at + size), count, end);
        at += size;
      }
      if (found) return lists;
    }
    return null;
  }

  // Texts: where the phrases stand, and what is shown.

  function wholeOf(clause) { return clause.slice(0, 3).filter(Boolean).join("　"); }

  function placeIn(phrases, text) {
    var title = fold(text.title), number = fold(text.number || ""), worst = TITLE;
    var left = phrases.filter(function (one) { return !isIn(one, title); });
    function leave(place, words) {
      var still = left.filter(function (one) { return !isIn(one, words); });
      if (still.length < left.length) worst = Math.max(worst, place);
      left = still;
    }
    leave(NUMBER, number);
    text.clauses.forEach(function (clause) { if (left.length && clause[1]) leave(HEADING, fold(clause[1])); });
    text.clauses.forEach(function (clause) { if (left.length) leave(CLAUSE, fold(wholeOf(clause))); });
    return left.length ? 0 : worst;
  }

  function marksIn(phrases, words) {
    var found = [], marks = [];
    phrases.forEach(function (phrase) {
      for (var at = nextIn(phrase, words.text, 0); at >= 0; at = nextIn(phrase, words.text, at + phrase.length)) {
        found.push([words.places[at], words.places[at + phrase.length - 1] + 1]);
      }
    });
    found.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; });
    found.forEach(function (range) {
      var last = marks[marks.length - 1];
      if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
      else marks.push(range);
    });
    return marks;
  }

  function pieces(letters, start, end, marks) {
    var shown = [], at = start;
    function push(from, to, marked) { if (to > from) shown.push([letters.slice(from, to).join(""), marked]); }
    function clamp(value) { return Math.max(at, Math.min(value, end)); }
    marks.forEach(function (mark) {
      var from = clamp(mark[0]), to = clamp(mark[1]);
      push(at, from, false);
      push(from, to, true);
      at = to;
    });
    push(at, end, false);
    return shown;
  }

  function marked(phrases, words) {
    var letters = Array.from(words);
    return pieces(letters, 0, letters.length, marksIn(phrases, folded(words)));
  }

  function excerpt(words, marks) {
    var letters = Array.from(words.replace(/\n/g, "　"));
    var start = Math.max(0, (marks.length ? marks[0][0] : 0) - EXCERPT_BEFORE);
    var end = Math.min(start + EXCERPT_CHARS, letters.length), shown = pieces(letters, start, end, marks);
    if (start > 0) shown.unshift(["…", false]);
    if (end < letters.length) shown.push(["…", false]);
    return shown;
  }

  function hitOf(phrases, document, place, text) {
    var clauses = [];
    text.clauses.forEach(function (clause, at) {
      var words = wholeOf(clause), form = folded(words);
      var held = phrases.filter(function (one) { return isIn(one, form.text); }).length;
      if (held) {
        var shown = excerpt(words, marksIn(phrases, form));
        clauses.push({ held: held, clause: at, label: clause[0], anchor: clause[3], excerpt: shown });
      }
    });
    clauses.sort(function (a, b) { return b.held - a.held || a.clause - b.clause; });
    return {
      document: document, place: place, text: text, title: marked(phrases, text.title),
      number: text.number === null ? null : marked(phrases, text.number),
      clauses: clauses.slice(0, SHOWN_CLAUSES), moreClauses: Math.max(0, clauses.length - SHOWN_CLAUSES)
    };
  }

  // The search.

  // `load(name)` loads a file and promises that it ran; every file calls `received`, once for its name.
  function open(load) {
    var kept = {}, engine = { head: null, received: null, start: null, search: null };

    engine.received = function (name, value) { kept[name] = value; };

    function get(name) {
      if (name in kept) return Promise.resolve(kept[name]);
      return load(name).then(function () {
        if (!(name in kept)) throw new Error(name);
        return kept[name];
      });
    }

    function documentsOf(list, count) { return unpack(bytesOf(list), count, engine.head.documents); }

    engine.start = function () {
      return get("search/index").then(function (head) {
        engine.head = head;
        engine.order = new Uint8Array(head.documents);
        column("status").values.forEach(function (value) {
          var rank = value.value === "pending" ? 1 : value.value === "valid" || value.value === "amended" ? 0 : 2;
          documentsOf(value.list, value.documents).forEach(function (document) { engine.order[document] = rank; });
        });
        return head;
      });
    };

    function column(name) { return engine.head.columns.filter(function (one) { return one.name === name; })[0]; }

    // Which documents have a value of a column.
    async function having(name, wanted) {
      var values = column(name).values, at = values.findIndex(function (one) { return one.value === wanted; });
      var has = new Uint8Array(engine.head.documents);
      if (at < 0) return has;
      var list = values[at].list === null ? (await get("search/" + name))[at] : values[at].list;
      documentsOf(list, values[at].documents).forEach(function (document) { has[document] = 1; });
      return has;
    }

    async function listsOf(term) {
      var bytes = new TextEncoder().encode(term), number = hash(bytes) & (1 << engine.head.bits) - 1;
      var shard = await get("search/terms/" + hex(number >> 8, 2) + "/" + hex(number, 4));
      return find(bytesOf(shard), bytes, engine.head.bound);
    }

    // The places in which documents may hold a phrase.
    async function levelsOf(phrase) {
      var levels = new Uint8Array(engine.head.documents), all = await Promise.all(terms(phrase).map(listsOf));
      if (all.indexOf(null) >= 0) return levels;
      [[CLAUSE, 0], [HEADING, 3], [NUMBER, 2], [TITLE, 1]].forEach(function (one) {
        var counts = new Uint8Array(engine.head.bound), block = engine.head.block;
        all.forEach(function (lists) { lists[one[1]].forEach(function (at) { counts[at]++; }); });
        for (var at = 0; at < counts.length; at++) {
          if (counts[at] === all.length) levels.fill(one[0], at * block, (at + 1) * block);
        }
      });
      return levels;
    }

    function nameOf(document) { return "search/texts/" + hex(document >> 8, 4) + "/" + hex(document, 6); }

    async function textOf(document) {
      var name = nameOf(document), value = await get(name);
      if (typeof value === "string") {
        value = kept[name] = JSON.parse(new TextDecoder().decode(inflate(bytesOf(value))));
      }
      return value;
    }

    // The first `limit` answers to what was typed, of the documents that have the wanted values (`{status: "valid"}`).
    // Where more than `budget` files would have to be read for it, `open` says how many documents are still unread.
    engine.search = async function (typed, wanted, limit, budget) {
      var phrases = parse(typed), found = { phrases: phrases, hits: [], more: false, open: 0 };
      if (!phrases.length) return found;
      var levels = (await Promise.all(phrases.map(levelsOf))).reduce(function (all, one) {
        return all.map(function (level, at) { return level && one[at] && Math.max(level, one[at]); });
      });
      for (var name in wanted) {
        var has = await having(name, wanted[name]);
        levels = levels.map(function (level, at) { return has[at] && level; });
      }
      var seen = {}, asked = {}, files = 0, places = [TITLE, NUMBER, HEADING, CLAUSE];
      budget = budget || BUDGET;
      for (var pass = 0; pass < 12; pass++) {
        var place = places[Math.floor(pass / 3)], rank = pass % 3;
        for (var document = levels.length - 1; document >= 0; document--) {
          if (levels[document] !== place || engine.order[document] !== rank) continue;
          if (!seen[document]) {
            if (!asked[document] && files >= budget) {
              found.open = levels.filter(function (level, at) { return level && !seen[at]; }).length;
              return found;
            }
            // What is asked for next is loaded with it.
            for (var next = document, loads = [], ahead = AHEAD; !asked[document] && next >= 0 && ahead; next--) {
              if (levels[next] !== place || engine.order[next] !== rank || asked[next] || files >= budget) continue;
              loads.push(get(nameOf(next)));
              files++;
              ahead--;
              if (next !== document) asked[next] = true;
            }
            asked[document] = true;
            await Promise.all(loads);
            seen[document] = true;
            levels[document] = placeIn(phrases, await textOf(document));
            if (levels[document] !== place) continue;
          }
          if (found.hits.length === limit) { found.more = true; return found; }
          found.hits.push(hitOf(phrases, document, place, await textOf(document)));
        }
      }
      return found;
    };

    return engine;
  }

  return { open: open, parse: parse, fold: fold };
})();
if (typeof module !== "undefined") module.exports = fashenSearch;
