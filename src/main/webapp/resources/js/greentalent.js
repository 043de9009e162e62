/* What the frame does in the browser; every page works without it. No inline script anywhere, so everything hangs on data- attributes. */
(function () {
  'use strict';
  var root = document.documentElement;

  // One key to the search field, and Escape closes what is open.
  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      var search = document.querySelector('[data-gt-search]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
    if (event.key === 'Escape') {
      closePops(null, true);
      more(false);
    }
  });

  // Small menus of the head: one open at a time, a click elsewhere closes it.
  function closePops(except, refocus) {
    document.querySelectorAll('details.gt-pop[open]').forEach(function (pop) {
      if (pop !== except) {
        if (refocus && pop.contains(document.activeElement)) {
          pop.querySelector('summary').focus();
        }
        pop.open = false;
      }
    });
  }
  document.addEventListener('click', function (event) {
    closePops(event.target.closest('details.gt-pop'), false);
    if (event.target.closest('[data-gt-fold]')) {
      fold(event.target.closest('[data-gt-fold]'));
    }
    if (event.target.closest('[data-gt-more]')) {
      more(!root.classList.contains('gt-more'));
    }
    if (event.target.closest('[data-gt-print]')) {
      window.print();
    }
  });

  function fold(button) {
    if (window.matchMedia('(max-width: 767px)').matches) {
      more(!root.classList.contains('gt-more'));
      return;
    }
    var folded = root.getAttribute('data-menu') !== 'folded';
    root.setAttribute('data-menu', folded ? 'folded' : 'open');
    button.setAttribute('aria-expanded', String(!folded));
    document.cookie = 'gt-menu=' + (folded ? 'folded' : 'open') + ';path=/;max-age=31536000;samesite=lax';
  }
  function more(open) {
    root.classList.toggle('gt-more', open);
    document.querySelectorAll('[data-gt-more]').forEach(function (b) { b.setAttribute('aria-expanded', String(open)); });
  }
})();
