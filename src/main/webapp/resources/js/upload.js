/* Shows how much of a file has arrived. Without this script the form is sent as any other. */
(function () {
  'use strict';
  var form = document.querySelector('form[data-gt-upload]');
  if (!form || !window.FormData) {
    return;
  }
  var box = form.querySelector('[data-gt-progress]');
  var bar = box.querySelector('progress');
  var words = box.querySelector('[role="status"]');

  form.addEventListener('submit', function (event) {
    var file = form.querySelector('input[type="file"]');
    if (!event.submitter || !file || !file.files.length) {
      return;
    }
    event.preventDefault();
    event.submitter.disabled = true;
    box.hidden = false;
    send(event.submitter);
  });

  function send(button) {
    var data = new FormData(form);
    data.append(button.name, button.value);
    var request = new XMLHttpRequest();
    request.upload.addEventListener('progress', function (event) {
      bar.value = Math.round(100 * event.loaded / event.total);
      words.textContent = bar.value < 100 ? bar.value + ' %' : words.dataset.checking;
    });
    request.addEventListener('load', function () { arrived(request, button); });
    // A line that breaks: the plain way says so.
    request.addEventListener('error', function () { plainly(button); });
    request.open('POST', form.action);
    request.send(data);
  }

  /* After a redirect the browser goes there. A form that was not taken is sent once more in the plain way, which shows why. */
  function arrived(request, button) {
    if (request.responseURL && request.responseURL.split('?')[0] !== form.action.split('?')[0]) {
      location.assign(request.responseURL);
    } else {
      plainly(button);
    }
  }

  function plainly(button) {
    var pressed = document.createElement('input');
    pressed.type = 'hidden';
    pressed.name = button.name;
    pressed.value = button.value;
    form.appendChild(pressed);
    HTMLFormElement.prototype.submit.call(form);
  }
})();
