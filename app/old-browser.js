// For browsers that know no modules, and so none of what the card form needs: says so at once. They fetch
// this and not the module; it is sent as it is, so it is written in the language that they know.

(function () {
  document.documentElement.setAttribute("data-app", "failed");
  // The sentence stands ready. Its style sheet may be too new for them, so it loses the class that hides it.
  var sentence = document.querySelector(".app-failed");
  if (sentence) sentence.className = "obstacle";
  var form = document.getElementById("pay-form");
  if (form) form.parentNode.removeChild(form);
})();
