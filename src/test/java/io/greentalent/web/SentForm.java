package io.greentalent.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A form of a page as it would be sent, without a browser (待提交表单).
 *
 * @param fields what stands in it, hidden fields among them
 * @param texts the fields in which somebody types
 * @param button what sends it
 */
record SentForm(String action, Map<String, String> fields, List<String> texts, String button) {
    static final String STATE = "jakarta.faces.ViewState";

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<(input|textarea|select|button)\\b([^>]*)>(.*?)(?=<(?:input|textarea|select|button)\\b|$)",
            Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option\\b[^>]*value=\"([^\"]*)\"");

    /** The forms of that page which keep their state at the server and in which somebody types. */
    static List<SentForm> in(String page) {
        var forms = new ArrayList<SentForm>();
        FORM.matcher(page.substring(Math.max(0, page.indexOf("<main"))))
                .results()
                .forEach(form -> {
                    var sent = of(form.group(1), form.group(2));
                    if (sent.fields.containsKey(STATE) && !sent.texts.isEmpty() && !sent.button.isEmpty()) {
                        forms.add(sent);
                    }
                });
        return forms;
    }

    private static SentForm of(String attributes, String inside) {
        var fields = new LinkedHashMap<String, String>();
        var texts = new ArrayList<String>();
        String[] button = {""};
        FIELD.matcher(inside).results().forEach(field -> {
            String name = attribute(field.group(2), "name");
            String type = attribute(field.group(2), "type");
            if (name.isEmpty()) {
                return;
            }
            if (type.equals("submit") || field.group(1).equals("button")) {
                // The first saves; those behind it end or take back.
                button[0] = button[0].isEmpty() ? name : button[0];
            } else if (!type.matches("file|checkbox|radio")) {
                fields.put(
                        name,
                        field.group(1).equals("select") ? chosen(field.group(3)) : attribute(field.group(2), "value"));
                if (!type.equals("hidden") && !field.group(1).equals("select")) {
                    texts.add(name);
                }
            }
        });
        return new SentForm(attribute(attributes, "action"), fields, texts, button[0]);
    }

    private static String chosen(String options) {
        var first = CHOSEN.matcher(options);
        return first.find() ? first.group(1) : "";
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find()
                ? found.group(1).replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<")
                : "";
    }

    /** What is sent when its button is pressed. */
    Map<String, String> sent() {
        var all = new LinkedHashMap<>(fields);
        all.put(button, button);
        return all;
    }

    /** The same with that in every field in which somebody types. */
    Map<String, String> typed(UnaryOperator<String> what) {
        var all = sent();
        texts.forEach(name -> all.put(name, what.apply(name)));
        return all;
    }

    /** The same with another state of the view. */
    Map<String, String> withState(String state) {
        var all = sent();
        all.put(STATE, state);
        return all;
    }
}
