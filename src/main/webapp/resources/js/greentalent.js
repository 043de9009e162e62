/* What the frame does in the browser; every page works without it. The policy allows no inline script, so everything hangs on data- attributes. */
(function () {
  'use strict';
  var root = document.documentElement;
  var words = document.getElementById('gt-words');
  var here = location.pathname + location.search;

  function word(name) {
    return words ? words.getAttribute('data-' + name) || '' : '';
  }

  /* ---- keys and small menus ---- */

  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    var search = document.querySelector('[data-gt-search]');
    if (event.key === '/' && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
    if (event.key === 'Escape') {
      closePops(null, true);
      more(false);
    }
  });

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
    if (event.target.closest('[data-gt-forget]')) {
      forget();
    }
  });

  // One open at a time; a click elsewhere closes it.
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

  function fold(button) {
    var folded = root.getAttribute('data-menu') !== 'folded';
    root.setAttribute('data-menu', folded ? 'folded' : 'open');
    button.setAttribute('aria-expanded', String(!folded));
    document.cookie = 'gt-menu=' + (folded ? 'folded' : 'open') + ';path=/;max-age=31536000;samesite=lax';
  }

  function more(open) {
    var menu = document.getElementById('menu');
    if (open !== root.classList.contains('gt-more')) {
      root.classList.toggle('gt-more', open);
      document.querySelectorAll('[data-gt-more]').forEach(function (button) {
        button.setAttribute('aria-expanded', String(open));
        if (open && menu && menu.querySelector('a')) {
          menu.querySelector('a').focus();
        } else {
          button.focus();
        }
      });
    }
  }

  /* ---- a strip at the bottom that says what the browser has to say ---- */

  function say(kind, text, action, run) {
    hush();
    var strip = document.createElement('div');
    strip.className = 'gt-strip gt-' + kind;
    strip.setAttribute('role', kind === 'ok' ? 'status' : 'alert');
    strip.appendChild(document.createElement('span')).textContent = text;
    if (action) {
      var button = strip.appendChild(document.createElement('button'));
      button.type = 'button';
      button.className = 'gt-button';
      button.textContent = action;
      button.addEventListener('click', run);
    }
    document.body.appendChild(strip);
  }

  function hush() {
    document.querySelectorAll('.gt-strip').forEach(function (strip) { strip.remove(); });
  }

  /* ---- what was typed: kept when the session ends, asked about before it is left ---- */

  var dirty = false;
  var secret = false;
  var sending = false;
  var returning = false;
  var DRAFT = 'gt-draft';
  var user = root.getAttribute('data-user') || '';

  function forms() {
    return Array.prototype.filter.call(document.querySelectorAll('form[method="post"]'), function (form) {
      return form.querySelector('.gt-field') && !form.hasAttribute('data-gt-nodraft');
    });
  }

  function kept(field) {
    return field.name && !field.disabled && !field.closest('[data-private]')
      && !/^(password|file|hidden|submit|button|image|reset)$/.test(field.type);
  }

  function remember() {
    var fields = [];
    forms().forEach(function (form) {
      Array.prototype.filter.call(form.elements, kept).forEach(function (field) {
        var box = field.type === 'checkbox' || field.type === 'radio';
        fields.push({ name: field.name, value: field.value, on: box ? field.checked : null });
      });
    });
    store(fields.length ? { here: here, user: user, out: returning, fields: fields } : null);
  }

  function store(draft) {
    try {
      if (draft) {
        sessionStorage.setItem(DRAFT, JSON.stringify(draft));
      } else {
        sessionStorage.removeItem(DRAFT);
      }
    } catch (full) {
      // A browser that keeps nothing: the form still works.
    }
  }

  function forget() {
    dirty = false;
    secret = false;
    store(null);
  }

  // Between the form and its return lie only the page of signing in and the one that says the page had expired.
  function arrive() {
    var draft = null;
    try {
      draft = JSON.parse(sessionStorage.getItem(DRAFT));
    } catch (unreadable) {
      draft = null;
    }
    if (!draft || /\/public\/(signin\.xhtml|error)$/.test(location.pathname)) {
      if (draft) {
        draft.out = true;
        store(draft);
      }
      return;
    }
    store(null);
    if (draft.out && draft.here === here && draft.user === user && forms().length) {
      putBack(draft.fields);
    }
  }

  function putBack(fields) {
    var any = false;
    fields.forEach(function (old) {
      Array.prototype.forEach.call(document.getElementsByName(old.name), function (field) {
        var box = old.on !== null;
        if (!kept(field) || (box && field.value !== old.value) || (box ? field.checked === old.on : field.value === old.value)) {
          return;
        }
        if (box) {
          field.checked = old.on;
        } else {
          field.value = old.value;
        }
        any = true;
        widget(field);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        field.dispatchEvent(new Event('blur'));
      });
    });
    if (any) {
      dirty = true;
      say('ok', word('restored'), word('close'), hush);
    }
  }

  // The list of PrimeFaces shows its choice in an element of its own.
  function widget(field) {
    var menu = field.closest('.ui-selectonemenu');
    var own = menu && window.PrimeFaces && PrimeFaces.getWidgetById(menu.id);
    if (own) {
      own.selectValue(field.value);
    }
  }

  document.addEventListener('input', function (event) {
    if (event.target.form && event.target.closest('.gt-field') && forms().indexOf(event.target.form) >= 0) {
      dirty = dirty || kept(event.target);
      secret = secret || Boolean(event.target.closest('[data-private]'));
    }
  });
  // Whoever chooses another language or look comes back to the same page, and to what was typed there; what is never kept
  // is asked about.
  document.addEventListener('submit', function (event) {
    returning = event.target.hasAttribute('data-gt-returns');
    sending = !(returning && secret);
  });
  window.addEventListener('beforeunload', function (event) {
    if ((dirty || secret) && !sending) {
      event.preventDefault();
    }
  });
  window.addEventListener('pagehide', function () {
    if (dirty) {
      remember();
    }
  });
  window.addEventListener('pageshow', function () {
    sending = false;
    returning = false;
  });

  /* ---- the session: a warning two minutes before it ends ---- */

  var idle = Number(root.getAttribute('data-idle')) || 0;
  var ALIVE = 'gt-alive';
  var ended = false;

  function alive() {
    try {
      localStorage.setItem(ALIVE, String(Date.now()));
    } catch (full) {
      // Then each tab counts for itself.
    }
    root.setAttribute('data-alive', String(Date.now()));
    ended = false;
  }

  function lastAlive() {
    var mine = Number(root.getAttribute('data-alive')) || 0;
    try {
      return Math.max(mine, Number(localStorage.getItem(ALIVE)) || 0);
    } catch (closed) {
      return mine;
    }
  }

  function watch() {
    var left = idle - (Date.now() - lastAlive()) / 1000;
    var warned = document.querySelector('.gt-strip[data-gt-idle]');
    if (left > 120) {
      if (warned) {
        warned.remove();
      }
    } else if (left > 0 && !warned) {
      say('warn', word('warn'), word('stay'), stay);
      document.querySelector('.gt-strip').setAttribute('data-gt-idle', '1');
    } else if (left <= 0 && !ended) {
      ended = true;
      say('warn', word('over'), word('reload'), function () { sending = true; location.reload(); });
    }
  }

  function stay() {
    fetch(root.getAttribute('data-alive-at'), { redirect: 'manual', cache: 'no-store', credentials: 'same-origin' }).then(function (answer) {
      if (answer.status === 204) {
        alive();
        hush();
      } else {
        say('warn', word('over'), word('reload'), function () { sending = true; location.reload(); });
      }
    }, function () { say('bad', word('offline'), word('close'), hush); });
  }

  /* ---- AJAX of PrimeFaces ---- */

  function ajax() {
    if (!window.jQuery) {
      return;
    }
    jQuery(document).on('pfAjaxSend', function () { sending = true; })
      .on('pfAjaxSuccess', function (event, xhr, settings, args) {
        alive();
        // Only a button's request that was accepted ends the entry; a changed list or a page of a table does not.
        if (args && !args.validationFailed && settings && /(^|&)[^=]*(save|submit|confirm)[^=]*=/.test(settings.data || '')) {
          forget();
        }
      })
      .on('pfAjaxError', function (event, xhr) {
        sending = false;
        say('bad', xhr && xhr.status >= 500 ? word('failed') : word('offline'), word('close'), hush);
      })
      .on('pfAjaxComplete', function () {
        sending = false;
        describe();
        focusFirstError();
      });
  }

  // PrimeFaces puts extra attributes on a widget's outer element; assistive technology looks at the one with the focus.
  function describe() {
    document.querySelectorAll('.gt-field [aria-describedby]:not(input, select, textarea)').forEach(function (outer) {
      var inner = outer.querySelector('[role="combobox"], input:not([type="hidden"])');
      if (inner && !inner.hasAttribute('aria-describedby')) {
        inner.setAttribute('aria-describedby', outer.getAttribute('aria-describedby'));
      }
    });
  }

  function focusFirstError() {
    var notes = document.querySelector('#notes [role="alert"]');
    if (notes && notes.querySelector('.gt-bad')) {
      notes.scrollIntoView({ block: 'nearest' });
    }
  }

  // A link in the list of errors leads into the field itself, also where the field is a widget.
  document.addEventListener('click', function (event) {
    var link = event.target.closest('.gt-note a[href^="#"]');
    var target = link && document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)));
    if (target) {
      event.preventDefault();
      var inner = target.matches('input, select, textarea, [tabindex]') ? target : target.querySelector('input:not([type="hidden"]), select, textarea, [tabindex]');
      (inner || target).focus();
      target.scrollIntoView({ block: 'center' });
    }
  });

  window.addEventListener('load', arrive);
  describe();
  document.addEventListener('DOMContentLoaded', ajax);
  if (idle > 0) {
    alive();
    setInterval(watch, 5000);
  }
})();
