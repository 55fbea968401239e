// Filters the list by words and by the values of its documents. The list is whole without it. Kept to what old intranet browsers run.
(function () {
  "use strict";
  var form = document.getElementById("filter");
  if (!form) return;
  var rows = document.querySelectorAll("table.catalogue tbody tr");
  var words = form.elements.words, choices = form.querySelectorAll("select");
  var shown = form.querySelector("output");

  function matches(row, wanted) {
    for (var i = 0; i < choices.length; i++) {
      var value = choices[i].value;
      if (value && row.getAttribute("data-" + choices[i].name) !== value) return false;
    }
    var text = row.getAttribute("data-words").toLowerCase();
    return wanted.every(function (word) { return text.indexOf(word) >= 0; });
  }

  function filter() {
    var wanted = words.value.toLowerCase().split(/\s+/);
    var count = 0;
    for (var i = 0; i < rows.length; i++) {
      rows[i].hidden = !matches(rows[i], wanted);
      if (!rows[i].hidden) count++;
    }
    shown.textContent = count ? shown.getAttribute("data-shown").replace("{n}", count) : shown.getAttribute("data-none");
  }

  form.addEventListener("input", filter);
  form.addEventListener("change", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  filter();
})();
