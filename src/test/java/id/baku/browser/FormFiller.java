package id.baku.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Fills in a Camunda Form with the sample's values, field by field as people do; hidden fields are left alone. */
final class FormFiller {

    private static final int MOST_ROUNDS = 4;
    private static final String ERRORS = ".fjs-has-errors";

    private final Page page;
    private final Locator form;

    /** Ids of fields that were filled in already. */
    private final Set<String> filled = new HashSet<>();

    FormFiller(Page page, Locator form) {
        this.page = page;
        this.form = form;
    }

    /**
     * The form takes an entry over only a moment later, and an entry that follows too fast may undo it. People do not type so
     * fast, so the form is gone through again until nothing is missing.
     */
    void fill(JsonNode schema, Map<String, Object> answers) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Stillness.await(page);
            expandLists();
            fill(schema, answers, "");
            Stillness.await(page);
            if (form.locator(ERRORS).count() == 0) {
                return;
            }
        }
    }

    /** @param row suffix of the ids within a repeated row: {@code _0} for the first */
    private void fill(JsonNode parent, Map<String, Object> answers, String row) {
        for (JsonNode field : parent.path("components")) {
            String type = field.path("type").asText();
            if (type.equals("group")) {
                fill(field, answers, row);
            } else if (type.equals("dynamiclist")) {
                fillRows(field, rows(at(answers, field.path("path").asText())), row);
            } else if (!field.path("readonly").asBoolean()) {
                enter(field, type, at(answers, field.path("key").asText()), field.path("id").asText() + row);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void fillRows(JsonNode list, List<?> rows, String row) {
        if (list.path("allowAddRemove").asBoolean(true)) {
            for (int i = present(list, row); i < rows.size(); i++) {
                addButtonOf(list).evaluate("button => button.click()");
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            fill(list, (Map<String, Object>) rows.get(i), row + "_" + i);
        }
    }

    /** Of a long list, only the first rows exist until it is expanded; the button then shows their number. */
    private void expandLists() {
        Locator folded = form.locator("button.fjs-repeat-render-collapse")
                .filter(new Locator.FilterOptions().setHasText("("));
        while (folded.count() > 0) {
            folded.first().evaluate("button => button.click()");
            Stillness.await(page);
        }
    }

    /** Number of rows that exist already: from the data, or empty ones that the form begins with. */
    private int present(JsonNode list, String row) {
        String first = list.path("components").get(0).path("id").asText();
        int rows = 0;
        while (form.locator("[id*='-" + first + row + "_" + rows + "']").count() > 0) {
            rows++;
        }
        return rows;
    }

    /** The button below the rows of a list: the first that follows its label. */
    private Locator addButtonOf(JsonNode list) {
        return form.locator("xpath=.//*[contains(@class,'fjs-form-field-dynamiclist')][.//label[normalize-space()="
                + quoted(list.path("label").asText()) + "]]//button[contains(@class,'add')]").last();
    }

    private void enter(JsonNode field, String type, Object value, String id) {
        if (value == null) {
            return;
        }
        switch (type) {
            case "textfield", "textarea", "number" -> type(input(id), value.toString());
            case "datetime" -> type(form.locator("input[id$='-" + id + "-date']"), indonesian(value.toString()));
            case "radio" -> choose(field, id, value);
            case "select" -> select(field, id, value);
            case "checklist" -> ((List<?>) value).forEach(one -> tick(field, id, one));
            case "checkbox" -> input(id).setChecked(Boolean.TRUE.equals(value));
            default -> { }
        }
    }

    private Locator input(String id) {
        return form.locator("input[id$='-" + id + "'], textarea[id$='-" + id + "']").first();
    }

    private void type(Locator field, String text) {
        if (field.count() == 0 || !field.isVisible()) {
            return;
        }
        boolean lost = field.locator("xpath=ancestor::*[contains(@class,'fjs-has-errors')]").count() > 0;
        if (lost || field.inputValue().isEmpty() || !filled.contains(field.getAttribute("id"))) {
            filled.add(field.getAttribute("id"));
            if (lost) {
                field.fill("");
            }
            field.fill(text);
            field.press("Tab");
        }
    }

    private void choose(JsonNode field, String id, Object value) {
        Locator option = form.locator("input[type=radio][id$='-" + id + "-" + indexOf(field, value) + "']");
        if (option.count() > 0) {
            option.check();
        }
    }

    private void tick(JsonNode field, String id, Object value) {
        Locator options = form.locator("input[type=checkbox][id*='-" + id + "-']");
        Locator option = field.has("values") ? options.nth(indexOf(field, value)) : form.locator("label")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[id*='-" + id + "-']")))
                .filter(new Locator.FilterOptions().setHasText(value.toString())).locator("input").first();
        if (options.count() > 0) {
            option.check();
        }
    }

    private void select(JsonNode field, String id, Object value) {
        Locator shown = form.locator("[id$='-" + id + "-display']");
        if (shown.count() == 0 || !shown.isVisible() || shown.innerText().strip().equals(labelOf(field, value))) {
            return;
        }
        // The list of options opens by itself when the field before it is left with Tab.
        if (page.locator(".fjs-dropdownlist-item").count() == 0) {
            shown.click();
        }
        page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(labelOf(field, value)))
                .first().click();
    }

    private static int indexOf(JsonNode field, Object value) {
        for (int i = 0; i < field.path("values").size(); i++) {
            if (field.path("values").get(i).path("value").asText().equals(value.toString())) {
                return i;
            }
        }
        throw new AssertionError(field.path("key").asText() + " offers no " + value);
    }

    private static String labelOf(JsonNode field, Object value) {
        return field.has("values") ? field.path("values").get(indexOf(field, value)).path("label").asText()
                : value.toString();
    }

    /** The value at a dotted path; {@code null} where a part is missing. */
    static Object at(Map<String, Object> answers, String path) {
        Object value = answers;
        for (String key : path.split("\\.")) {
            value = value instanceof Map<?, ?> part ? part.get(key) : null;
        }
        return value;
    }

    private static List<?> rows(Object value) {
        return value instanceof List<?> rows ? rows : List.of();
    }

    private static String indonesian(String isoDate) {
        String[] parts = isoDate.split("-");
        return parts[2] + "/" + parts[1] + "/" + parts[0];
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
