"""Which elements stand beside the article, by the names that news sites' markup gives them. Names of markup, not words of a language."""

from __future__ import annotations

import re
from functools import lru_cache

_PIECES = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
# A class that says something of its element's state or kind of post, not what it is.
_STATE = ("has-", "no-", "with-", "without-", "is-", "js-", "type-", "category-", "postid-", "status-", "format-", "u-", "col-", "grid-", "wf-", "page-", "theme-", "tag-", "hide-", "show-", "not-", "single-",
          "lg:", "md:", "sm:", "xl:", "hover:", "print:", "tw-", "css-", "hentry")
TAGS = frozenset({"aside", "nav", "footer", "figcaption", "figure", "button", "form", "dialog", "menu", "address", "time", "legend", "fieldset", "caption", "audio", "video", "label", "amp-sidebar", "amp-social-share",
                  "amp-ad", "amp-carousel", "amp-user-notification", "amp-consent", "amp-lightbox", "amp-list"})
_PIECE = frozenset("""related recirc recirculation recommend recommended recommendation recommendations readmore popular trending share sharing sharebar sharethis addthis addtoany addtoany social socials socialmedia newsletter newsletters
subscribe subscription signup promo promos promotion promotions promobox advert adverts advertisement advertising advertorial ad ads adslot sponsor sponsored sponsors outbrain taboola teads banner banners
comment comments disqus respond breadcrumb breadcrumbs crumbs nav navbar navigation menu submenu pagination pager paging toolbar footer sidebar rail masthead topbar byline bylines dateline timestamp pubdate
tags taglist keywords caption captions figcaption credit credits carousel slideshow gallery teaser teasers inject linksisip parallax modal popup popover overlay tooltip cookie cookies consent gdpr onetrust cmp privacy
copyright disclaimer onward upsell donate donation feedback poll quiz embed embeds embedded oembed jwplayer rating ratings infobox factbox factboxes skip noprint dontprint offscreen screenreader
toc bio bios authorbox authorinfo authors contributor contributors mostread mostpopular readnext morestories alsoread seealso terkait lainnya terpopuler komentar bacajuga video-player snippet login signin register
callout interstitial dfp gpt admod sidenav livefyre viafoura coral pullquote pull-quote scorecard weather ticker stockticker stocks fbcomments playlist correctionform paywallform hashtags sponsorship marketing affiliate shopping products product-card
""".split())
_WHOLE = frozenset("""author author-info author-box author-bio author-name author-details author-block author-card about-author about-the-author post-author article-author article__author entry-author meta metadata entry-meta post-meta article-meta article__meta story-meta info infos
article-info post-info article-tags tag-list tag-cloud post-tags entry-tags topics topic topic-list article-topics tag categories category cat-links posted-on entry-date date published post-date article-date most-read most-popular most-viewed read-more read-next
more-stories more-on more-news more-from also-read see-also latest latest-news top-stories print hidden visually-hidden visuallyhidden sr-only screen-reader-text screen-reader screen-reader-only a11y-hidden back-to-top jump-to skip-link support-us sign-up utility utilities
article-tools tools story-tools actions article-actions instagram-media tiktok-embed fb-post video-container video-player player related-articles related-content related-posts rel next-article prev-next post-navigation edt tgl judul jdl by submeta
reading-time readtime read-time article-footer article__footer post-footer entry-footer story-footer article-bottom post-bottom editor reporter tags-list image-source image-credit img-caption wp-caption-text wp-caption photo photo-credit standfirst-meta fact facts
print-only no-print d-none d-print-block hide invisible search searchform search-form list-group signoff endnote trust-badge follow follow-us follow-button support article-support lightbox""".split())
_ROLES = frozenset({"complementary", "navigation", "banner", "contentinfo", "dialog", "alert", "toolbar", "tooltip", "menubar", "note"})
_BODY = re.compile(r"^(?:article|post|entry|story|page|news|content|text|single|main|detail|read)[-_]*(?:body|content|text|copy|wrap|wrapper|container|main|inner|detail)\w*$|^(?:articlebody|article|content|main|story|detail-text|body)$", re.IGNORECASE)


def is_beside(names: str) -> bool:
    """Whether class, id or role say that the element is not the article."""
    found = False
    for token in names.split():
        verdict = _judge(token)
        if verdict == "body":
            return False
        found = found or verdict == "beside"
    return found


def is_body(names: str) -> bool:
    """Whether class or id say that the element holds an article."""
    return any(_judge(token) == "body" for token in names.split())


@lru_cache(maxsize=65536)
def _judge(token: str) -> str:
    if _BODY.match(token):
        return "body"
    low = token.lower()
    if low in _WHOLE or low in _ROLES or low.replace("_", "-") in _WHOLE:
        return "beside"
    if len(token) < 60 and not low.startswith(_STATE) and any(piece.lower() in _PIECE for piece in _PIECES.findall(token)) and not _is_random(token):
        return "beside"
    return ""


def _is_random(token: str) -> bool:
    """Whether ``token`` is an identifier drawn by a machine: a third of it or more is digits."""
    return sum(one.isdigit() for one in token) * 3 >= len(token)
