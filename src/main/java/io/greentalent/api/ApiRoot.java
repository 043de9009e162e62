package io.greentalent.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Where the API stands, and what its description says of it as a whole. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "GreenTalent 绿才 API",
                        version = "1",
                        description = "Rosters, attendance, marks and the ledger of person-times. Send an API key as"
                                + " `Authorization: Bearer gtk_…`; refusals are `application/problem+json` (RFC 9457) in the"
                                + " language of `Accept-Language` (zh-CN or en). Lists are paged by `page` (from 1) and `size`."
                                + " 名册、考勤、成绩与人次台账接口；请求头携带 API 密钥。"),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class ApiRoot extends Application {}
