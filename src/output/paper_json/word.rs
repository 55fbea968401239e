//! The words for what the domain's enums mean, as programs read them.

use crate::domain::case::{Bearing, Nature, ReplyKind, Verdict};
use crate::domain::check::screening::Classification;
use crate::domain::workflow::{Conclusion, Weight};

pub(super) fn classification(found: Classification) -> &'static str {
    Nature::of(found).map_or("needs-human", nature)
}

pub(super) fn nature(ruled: Nature) -> &'static str {
    match ruled {
        Nature::Normative => "normative",
        Nature::NotNormative => "not-normative",
    }
}

pub(super) fn bearing(bearing: Bearing) -> &'static str {
    match bearing {
        Bearing::Confirms => "confirms",
        Bearing::Settles => "settles",
        Bearing::Overrules => "overrules",
    }
}

pub(super) fn conclusion(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Lawful => "lawful",
        Conclusion::Revise => "revise",
        Conclusion::Unlawful => "unlawful",
    }
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ok => "ok",
        Verdict::Problem => "problem",
        Verdict::NotApplicable => "not-applicable",
    }
}

pub(super) fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Advice => "advice",
        Weight::Must => "must",
        Weight::Blocking => "blocking",
    }
}

pub(super) fn reply_kind(kind: ReplyKind) -> &'static str {
    match kind {
        ReplyKind::Adopted => "adopted",
        ReplyKind::Partly => "partly",
        ReplyKind::Rejected => "rejected",
    }
}
