// The buttons of the sample's roles fill the form; the person still sends it.
(function () {
  'use strict';
  var form = document.getElementById('form');
  document.querySelectorAll('.gt-roles button').forEach(function (button) {
    button.addEventListener('click', function () {
      form.elements['form:username'].value = button.dataset.username;
      form.elements['form:password'].value = button.dataset.secret;
      document.getElementById('form:signIn').focus();
    });
  });
})();
