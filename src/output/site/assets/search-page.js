// The page of the search: what is typed goes to search.js, what is found is shown. Words of documents become text nodes
// and nothing else.
(function () {
  "use strict";
  var form = document.getElementById("search"), list = document.getElementById("results");
  if (!form || !window.Promise || !window.TextDecoder) return;
  var PAGE = 10, output = form.querySelector("output"), more = document.getElementById("more");
  var latest = 0, limit = PAGE, budget = 0, engine = fashenSearch.open(load), ready, timer;

  window.fashen = function (name, value) { engine.received(name, value); };

  // Files are loaded as scripts: nothing else can be loaded from a memory stick.
  function load(name) {
    return new Promise(function (good, bad) {
      var script = document.createElement("script");
      script.src = name + ".js";
      script.onload = function () { script.remove(); good(); };
      script.onerror = function () { script.remove(); bad(new Error(name)); };
      document.head.appendChild(script);
    });
  }

  function element(name, parent, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    parent.appendChild(made);
    return made;
  }

  function pieces(parent, shown) {
    shown.forEach(function (piece) {
      if (piece[1]) element("mark", parent, piece[0]);
      else parent.appendChild(document.createTextNode(piece[0]));
    });
  }

  function link(parent, hit, anchor) {
    var made = element("a", parent);
    made.href = "documents/" + encodeURIComponent(hit.text.id) + ".html" + (anchor ? "#" + encodeURIComponent(anchor) : "");
    return made;
  }

  function show(hit) {
    var item = element("li", list), head = element("p", item), facts = element("p", item);
    head.className = "title";
    facts.className = "facts";
    pieces(link(head, hit), hit.title);
    element("span", facts, hit.text.status_text).className = "status " + hit.text.status;
    if (hit.number) pieces(element("span", facts), hit.number);
    if (hit.text.published) element("span", facts, hit.text.published);
    hit.clauses.forEach(function (clause) {
      var words = element("p", item);
      words.className = "clause";
      pieces(link(words, hit, clause.anchor), clause.excerpt);
    });
    if (hit.moreClauses) element("p", item, said("clauses", hit.moreClauses)).className = "facts";
  }

  function said(what, number) { return output.getAttribute("data-" + what).replace("{n}", number); }

  function summary(found) {
    if (!found.phrases.length) return "";
    if (found.open) return said("open", found.hits.length).replace("{m}", found.open);
    if (!found.hits.length) return said("none");
    return said(found.more ? "more" : "shown", found.hits.length);
  }

  function wanted() {
    var values = {};
    ["status", "year", "topic", "organ"].forEach(function (name) {
      var field = form.elements[name];
      if (field && field.value) values[name] = field.value;
    });
    return values;
  }

  async function search() {
    var mine = ++latest;
    try {
      await ready;
      var typed = form.elements.words.value, chosen = wanted();
      var found = await engine.search(typed, chosen, limit, budget);
      if (mine !== latest) return;
      list.textContent = "";
      found.hits.forEach(show);
      output.textContent = summary(found);
      more.hidden = !found.more && !found.open;
      remember(typed, chosen);
    } catch (error) {
      if (mine !== latest) return;
      output.textContent = said("failed");
    }
  }

  // The address holds what was asked, so that it can be passed on.
  function remember(typed, chosen) {
    var parts = typed ? ["words=" + encodeURIComponent(typed)] : [];
    for (var name in chosen) parts.push(name + "=" + encodeURIComponent(chosen[name]));
    history.replaceState(null, "", "#" + parts.join("&"));
  }

  // What was typed meanwhile stays: only fields that are still as the page came are filled.
  function recall() {
    location.hash.slice(1).split("&").forEach(function (part) {
      var at = part.indexOf("="), field = form.elements[part.slice(0, at)];
      if (!field || field.value) return;
      try { field.value = decodeURIComponent(part.slice(at + 1)); } catch (error) { field.value = ""; }
    });
  }

  // What can be chosen is known from the index.
  function choices(head) {
    head.columns.forEach(function (column) {
      var select = form.elements[column.name];
      if (!select) return;
      column.values.forEach(function (value) {
        var option = element("option", select, (value.text || value.value) + " (" + value.documents + ")");
        option.value = value.value;
      });
      select.parentNode.hidden = column.values.length < 2;
    });
    recall();
  }

  function again() {
    limit = PAGE;
    budget = 0;
    clearTimeout(timer);
    timer = setTimeout(search, 120);
  }

  form.addEventListener("input", again);
  form.addEventListener("change", again);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    again();
  });
  more.addEventListener("click", function () {
    var first = list.children.length;
    limit += PAGE;
    budget = (budget || 64) * 2;
    search().then(function () {
      var next = list.children[first];
      if (next) next.querySelector("a").focus();
    });
  });

  // `/` leads to the words, the arrows from result to result, Enter follows one, Escape leads back and then clears.
  function titles() { return Array.from(list.querySelectorAll(".title a")); }

  document.addEventListener("keydown", function (event) {
    var words = form.elements.words, at = titles().indexOf(document.activeElement), typing = document.activeElement === words;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === "/" && (typing && !words.value || !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName))) {
      // A page that has just opened stands in the words already.
      words.focus();
      words.select();
    } else if (event.key === "ArrowDown" && (typing || at >= 0)) {
      var next = titles()[at + 1];
      if (next) next.focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (titles()[at - 1] || words).focus();
    } else if (event.key === "Escape" && (typing || list.contains(document.activeElement))) {
      if (typing) { words.value = ""; again(); } else words.focus();
    } else {
      return;
    }
    event.preventDefault();
  });

  // Not by `autofocus`: it depends on when the form was shown.
  form.hidden = false;
  form.elements.words.focus();
  recall();
  ready = engine.start().then(choices);
  search();
})();
