package org.throughline.platform.security;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The cookie that carries a session. Behind TLS it is a {@code __Host-} cookie: browsers send it by TLS only, to this host
 * only, and let no other host write it. On plain http, which is this machine only, browsers refuse such a cookie.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

    @Bean
    DefaultCookieSerializerCustomizer sessionCookieByAddress(PublicAddress address) {
        return cookie -> {
            cookie.setCookieName(address.isSecure() ? "__Host-session" : "session");
            cookie.setCookiePath("/");
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Lax");
            if (address.isSecure()) {
                cookie.setUseSecureCookie(true);
            }
        };
    }
}
