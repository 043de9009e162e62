package io.greentalent.signin;

import io.greentalent.people.ChangePassword;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Changing the own password (修改密码). */
@Named
@RequestScoped
public class PasswordPage {
    @Inject
    ChangePassword changePassword;

    private String present = "";
    private String wanted = "";
    private String repeated = "";

    /** Changes it and goes home; a refusal stands at its field. */
    public void change() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        try {
            if (!wanted.equals(repeated)) {
                throw Problem.of("people.password.repeat").at("repeated");
            }
            changePassword.change(present, wanted);
        } catch (Problem e) {
            var text = Texts.of(faces.getViewRoot().getLocale(), e);
            faces.addMessage(
                    e.field() == null ? null : "form:" + e.field(),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            return;
        }
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + Paths.HOME);
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
