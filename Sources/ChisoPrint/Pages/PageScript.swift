/// The little that runs on a page: sorting and filtering of its tables. Without it every page reads whole.
enum PageScript {
    /// The SHA-256 of ``text`` in Base64: the one script that a page's policy lets run. A test compares it with what
    /// `sha256sum` says.
    static let digest = "64BEKMrxlm5IdhwqVO3fwj1eBcY6Go6Q3ldlCU6SAck="

    /// Headings of tables of class `sortable` become buttons; one with `data-filter` and at least six rows gets a field
    /// that seeks in them, and a choice for each heading with `data-choose`. Words come from `data-` attributes of the
    /// body.
    static let text = """

        (function () {
          'use strict';
          var words = document.body.dataset;
          var order = new Intl.Collator('vi', { numeric: true }).compare;

          function plain(text) {
            return text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '')
              .replace(/\\u0111/g, 'd').replace(/\\u0110/g, 'D').toLowerCase();
          }

          function key(row, column) {
            var cell = row.cells[column];
            var number = cell.getAttribute('data-v');
            if (number === null) { return cell.textContent.trim() || null; }
            return number === '' ? null : Number(number);
          }

          function compare(a, b) {
            return typeof a === 'number' ? a - b : order(a, b);
          }

          function sort(table, column, sign) {
            var body = table.tBodies[0];
            var rows = Array.prototype.map.call(body.rows, function (row, place) {
              return { row: row, key: key(row, column), place: place };
            });
            rows.sort(function (a, b) {
              if (a.key === null || b.key === null) {
                return (a.key === null) - (b.key === null) || a.place - b.place;
              }
              return sign * compare(a.key, b.key) || a.place - b.place;
            });
            rows.forEach(function (entry) { body.appendChild(entry.row); });
          }

          function addSorting(table) {
            var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
            heads.forEach(function (head, column) {
              if (head.hasAttribute('data-fixed')) { return; }
              var button = document.createElement('button');
              button.type = 'button';
              button.title = words.sort;
              while (head.firstChild) { button.appendChild(head.firstChild); }
              head.appendChild(button);
              button.addEventListener('click', function () {
                var now = head.getAttribute('aria-sort');
                var first = head.getAttribute('data-first') || 'ascending';
                var other = first === 'ascending' ? 'descending' : 'ascending';
                var next = now === first ? other : first;
                heads.forEach(function (one) { one.removeAttribute('aria-sort'); });
                head.setAttribute('aria-sort', next);
                sort(table, column, next === 'ascending' ? 1 : -1);
              });
            });
          }

          function field(form, label, input) {
            var holder = document.createElement('label');
            holder.appendChild(document.createTextNode(label + ' '));
            holder.appendChild(input);
            form.appendChild(holder);
            return input;
          }

          function choice(table, head) {
            var column = head.cellIndex;
            var select = document.createElement('select');
            var seen = [];
            Array.prototype.forEach.call(table.tBodies[0].rows, function (row) {
              var text = row.cells[column].textContent.trim();
              if (text && seen.indexOf(text) < 0) { seen.push(text); }
            });
            [words.all].concat(seen).forEach(function (text, place) {
              var option = document.createElement('option');
              option.textContent = text;
              option.value = place ? text : '';
              select.appendChild(option);
            });
            return { column: column, select: select };
          }

          function addFilter(table) {
            if (table.tBodies[0].rows.length < 6) return;
            var form = document.createElement('form');
            form.className = 'controls';
            form.setAttribute('role', 'search');
            form.addEventListener('submit', function (event) { event.preventDefault(); });
            var input = document.createElement('input');
            input.type = 'search';
            field(form, words.filter, input);
            var heads = table.tHead.rows[0].cells;
            var choices = Array.prototype.filter.call(heads, function (head) {
              return head.hasAttribute('data-choose');
            }).map(function (head) {
              var made = choice(table, head);
              field(form, head.textContent.trim() + ':', made.select);
              return made;
            });
            var told = document.createElement('output');
            told.setAttribute('role', 'status');
            form.appendChild(told);
            function apply() {
              var wanted = plain(input.value.trim());
              var rows = table.tBodies[0].rows;
              var shown = 0;
              Array.prototype.forEach.call(rows, function (row) {
                var holds = plain(row.textContent).indexOf(wanted) >= 0
                  && choices.every(function (one) {
                    return !one.select.value
                      || row.cells[one.column].textContent.trim() === one.select.value;
                  });
                row.hidden = !holds;
                shown += holds ? 1 : 0;
              });
              told.textContent = words.shown.replace('{n}', shown).replace('{of}', rows.length);
            }
            input.addEventListener('input', apply);
            choices.forEach(function (one) { one.select.addEventListener('change', apply); });
            var holder = table.closest('.table') || table;
            holder.parentNode.insertBefore(form, holder);
          }

          document.querySelectorAll('table[data-filter]').forEach(addFilter);
          document.querySelectorAll('table.sortable').forEach(addSorting);
        }());

        """
}
