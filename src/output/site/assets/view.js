// Large letters, high contrast, print. What was chosen is kept where the browser allows it. Kept to what old intranet
// browsers run.
(function () {
  "use strict";
  var group = document.querySelector(".view"), page = document.documentElement;
  if (!group) return;

  function kept(name) {
    try { return localStorage.getItem("fashen-" + name) === "1"; } catch (e) { return false; }
  }

  function keep(name, on) {
    try { localStorage.setItem("fashen-" + name, on ? "1" : "0"); } catch (e) { /* Chosen for this page only. */ }
  }

  function set(button, on) {
    var name = button.getAttribute("data-view"), names = page.className.split(" ");
    names = names.filter(function (one) { return one && one !== name; });
    if (on) names.push(name);
    page.className = names.join(" ");
    button.setAttribute("aria-pressed", on ? "true" : "false");
  }

  [].forEach.call(group.querySelectorAll("[data-view]"), function (button) {
    var name = button.getAttribute("data-view");
    set(button, kept(name));
    button.addEventListener("click", function () {
      var on = button.getAttribute("aria-pressed") !== "true";
      set(button, on);
      keep(name, on);
    });
  });
  group.querySelector("[data-print]").addEventListener("click", function () { window.print(); });
  group.hidden = false;
})();
