// A portlet of its time: markup as text, and the system moves it about. Only the data is given to the elements themselves.
(function () {
  var MARKUP =
    '<samplan-timeline now="2026-05-11T10:45"><p>Din planering hämtas …</p></samplan-timeline>' +
    '<samplan-plans now="2026-05-11T10:45"></samplan-plans>' +
    '<samplan-plan now="2026-05-11T10:45" plan-id="ok-selma"></samplan-plan>';
  var planning = document.getElementById('planning');

  $1('#load').on('click', function () {
    $1('#planning').html(MARKUP);
    // The text as it came: what is made anew of an object is what these pages' libraries make of it.
    $1.ajax({ url: '/portlet/selma.json', dataType: 'text' }).done(function (text) {
      $1('#planning').children().prop('plans', text);
    });
  });
  $1('#move').on('click', function () {
    $1(planning.parentNode.id === 'left' ? '#right' : '#left').append(planning);
  });
  $1('#dialog').on('click', function () {
    $ui(planning).dialog({ width: 640, height: 600 });
  });
  $1('#empty').on('click', function () {
    document.getElementById('left').innerHTML = '<div id="planning"></div>';
    planning = document.getElementById('planning');
  });
  // jQuery hears what bubbles; the detail is in the event itself.
  $1(document).on('samplan-select', function (event) {
    var plan = $1('samplan-plan').get(0);
    if (event.target !== plan) plan.planId = event.originalEvent.detail.planId;
  });
})();
