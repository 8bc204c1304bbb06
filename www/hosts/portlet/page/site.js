// In the manner of the libraries of that time: they gave the built-in types methods of their own, which `for … in` finds.
(function () {
  Array.prototype.each = function (act) {
    for (var at = 0; at < this.length; at += 1) act(this[at], at);
    return this;
  };
  String.prototype.strip = function () {
    return this.replace(/^\s+/, '').replace(/\s+$/, '');
  };
  Function.prototype.curry = function () {
    return this;
  };
  window.$1 = jQuery.noConflict(true);
  window.$ui = jQuery.noConflict(true);
})();
