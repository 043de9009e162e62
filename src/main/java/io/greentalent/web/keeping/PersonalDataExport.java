package io.greentalent.web.keeping;

import io.greentalent.keeping.ExportPersonalData;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.web.Address;
import io.greentalent.web.Attachment;
import io.greentalent.web.Denials;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** All that is stored of a person, as JSON to save (个人信息副本): the own, or for the operator of whoever asks for it. */
@WebServlet({"/student/my-data.json", "/operator/persons/data.json"})
public class PersonalDataExport extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ExportPersonalData export;

    @Inject
    transient Address address;

    @Inject
    transient Denials denials;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, List<Map<String, Object>>> data;
        try {
            data = request.getServletPath().startsWith("/student/") ? export.own() : export.of(address.id("id"));
        } catch (NotFound | Denied e) {
            denials.refuse(request, response, e);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(Attachment.HEADER, Attachment.named("greentalent-data.json"));
        response.getWriter().write(text(data));
    }

    private static String text(Map<String, List<Map<String, Object>>> data) {
        try (var json = JsonbBuilder.create(new JsonbConfig().withFormatting(true))) {
            return json.toJson(data);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
