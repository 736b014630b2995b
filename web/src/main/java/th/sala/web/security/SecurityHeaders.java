package th.sala.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** What every answer tells the browser not to do, and how long each kind may be kept. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String ONE_YEAR = "max-age=31536000";
    private static final String WIDGET = "/widget/sala-chat.js";
    private static final List<String> PAGES = List.of("/console/", "/privacy/", "/widget/", "/form/");

    @Inject
    private transient Origins origins;

    @Inject
    private transient OidcSettings oidc;

    private String contentPolicy;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        contentPolicy =
                ContentPolicy.of(origins.publicOrigin(), oidc.getIssuer()).header();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", embedRule(request.getRequestURI()));
        response.setHeader("Cache-Control", cacheRule(request.getRequestURI()));
        if (origins.secure()) response.setHeader("Strict-Transport-Security", ONE_YEAR + "; includeSubDomains");
        chain.doFilter(request, response);
    }

    /** Built files carry a hash in their names and never change; pages are asked for again; answers are not kept. */
    static String cacheRule(String path) {
        if (path.startsWith("/assets/")) return ONE_YEAR + ", immutable";
        return PAGES.stream().anyMatch(path::startsWith) ? "no-cache" : "no-store";
    }

    /** Pages of other sites load the chat widget and nothing else. */
    static String embedRule(String path) {
        return path.equals(WIDGET) ? "cross-origin" : "same-origin";
    }
}
