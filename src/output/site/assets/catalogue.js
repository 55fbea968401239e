// Filters the list by words, status and year. The list is whole without it. Kept to what old intranet browsers run.
(function () {
  "use strict";
  var form = document.getElementById("filter");
  if (!form) return;
  var rows = document.querySelectorAll("table.catalogue tbody tr");
  var words = form.elements.words, status = form.elements.status, year = form.elements.year;
  var shown = form.querySelector("output");

  function matches(row, wanted) {
    if (status.value && row.getAttribute("data-status") !== status.value) return false;
    if (year.value && row.getAttribute("data-year") !== year.value) return false;
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
