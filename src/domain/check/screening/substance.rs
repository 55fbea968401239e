//! The questions s07 to s10: whom it binds, what it does to them, and whether a rule excludes it.
//!
//! What nobody has read never settles that a text is not one; what is listed does so only where nobody outside is bound.

use super::asking::{Asked, Settled};
use super::category::{Standing, told};
use super::effect::Strength;
use super::form::LEAST_PLAIN;
use super::subject::IssuerClass;
use super::{Answer, Classification};
use crate::domain::document::Span;
use crate::domain::limits;

/// Orders to organs that a paper without a category must have to be an inner one.
const LEAST_INSIDE: usize = 3;

/// Distinct words of inner work that such a paper must have.
const LEAST_INNER: usize = 2;

impl Asked<'_> {
    /// s07 and s08
    pub(super) fn inside(&mut self) -> Option<Settled> {
        if self.strength >= Strength::Some {
            self.step("s07", Answer::No, self.quotes(&self.effects.outside));
            return self.substance();
        }
        let declared = ["planning", "technical_standard"];
        if self.category.as_ref().is_some_and(|category| category.is(&declared)) {
            self.step("s07", Answer::Unclear, self.quotes(&self.effects.inside));
            return None;
        }
        let told = self.effects.inside.len() >= LEAST_INSIDE;
        let inward = self.category.is_some() || told || (self.to_organs() && self.is_small());
        if !inward {
            self.step("s07", Answer::Unclear, Vec::new());
            return None;
        }
        self.step("s07", Answer::Yes, self.quotes(&self.effects.inside));
        Some(self.outcome())
    }

    /// s08, for what is inside by its words.
    fn outcome(&mut self) -> Settled {
        let outward = self.outward();
        let category = self.category.clone();
        let basis = category.as_ref().map(|category| category.standing(self.criteria).1.to_owned());
        let standing = category.as_ref().map(|category| category.standing(self.criteria).0);
        let slight = self.strength > Strength::None;
        let settles = match standing {
            Some(Standing::Listed) => !outward && (!slight || self.effects.plain < LEAST_PLAIN),
            Some(Standing::Unsure) => !outward && !slight,
            Some(Standing::NotHere) => false,
            None => {
                !outward
                    && !slight
                    && !self.is_rule()
                    && self.to_organs()
                    && (self.is_inner() || self.is_small())
            }
        };
        let mut quotes =
            category.as_ref().map(|category| category.quotes.clone()).unwrap_or_default();
        quotes.extend(self.quotes(&self.effects.outside));
        quotes.truncate(limits::SCREEN_QUOTES);
        let (answer, class) = if settles {
            (Answer::No, Classification::NotNormative)
        } else {
            (Answer::Unclear, Classification::NeedsHuman)
        };
        self.told("s08", answer, quotes, basis);
        (class, self.name())
    }

    /// Whether a township issues it: what it tells its own offices and villages reaches nobody further.
    fn is_small(&self) -> bool {
        let ends = ["镇人民政府", "乡人民政府", "街道办事处"];
        let named = |span: Span| ends.iter().any(|end| span.of(self.text).ends_with(end));
        self.subject.issuers.iter().any(|issuer| named(issuer.span))
    }

    /// Whether its words are those of work inside an organ.
    fn is_inner(&self) -> bool {
        let rules = self.criteria.exclusions.get("internal_rules");
        rules.is_some_and(|rules| told(self.text, rules).0 >= LEAST_INNER)
    }

    /// Whether it is addressed to organs, and to nobody else.
    fn to_organs(&self) -> bool {
        let receivers = self.subject.addressees.map_or("", |span| span.of(self.text));
        self.criteria.list("inside_addressees").iter().any(|word| receivers.contains(word.as_str()))
    }

    /// Whether the title is one of rules on what organs do to outside parties.
    fn outward(&self) -> bool {
        let titled = self.category.as_ref().filter(|category| category.titled);
        let inner = titled.is_some_and(|category| category.is(&["internal_rules"]));
        let title = &self.subject.judged;
        let acts =
            self.criteria.list("rule_titles").iter().any(|word| title.contains(word.as_str()));
        match titled {
            Some(_) if inner => acts && self.strength > Strength::None,
            Some(_) => false,
            None => acts || self.is_rule(),
        }
    }

    /// s08, for what has the form of an inner paper and speaks to outside parties.
    fn substance(&mut self) -> Option<Settled> {
        let formal = [
            "emergency_plan",
            "establishment",
            "minutes",
            "request_report",
            "circular",
            "internal_rules",
            "subordinate_institution",
            "secret",
        ];
        let found = self
            .category
            .as_ref()
            .filter(|category| category.titled && category.is(&formal))
            .cloned();
        let category = found.filter(|_| !self.is_rule() || self.strength < Strength::Strong)?;
        let reports = ["request_report", "circular"];
        if category.is(&reports) && self.strength < Strength::Strong {
            return Some(self.outcome());
        }
        self.told(
            "s08",
            Answer::Yes,
            self.quotes(&self.effects.outside),
            Some(category.exclusion.basis.clone()),
        );
        Some((Classification::NeedsHuman, self.name()))
    }

    /// s09 and s10
    pub(super) fn effect(&mut self) -> Settled {
        let mut spans = self.effects.outside.clone();
        spans.extend(self.effects.implicit.iter().filter(|_| self.is_public()));
        let quotes = self.quotes(&spans);
        match self.strength {
            Strength::Some | Strength::Strong => {
                self.step("s09", Answer::Yes, quotes);
                self.listed()
            }
            strength => {
                let answer = if strength == Strength::None { Answer::No } else { Answer::Unclear };
                self.step("s09", answer, quotes);
                let listed = self
                    .category
                    .as_ref()
                    .is_some_and(|category| category.standing(self.criteria).0 == Standing::Listed);
                if listed { self.listed() } else { (Classification::NeedsHuman, self.name()) }
            }
        }
    }

    /// s10
    fn listed(&mut self) -> Settled {
        let Some(category) =
            self.category.clone().filter(|category| category.titled && !self.is_rule())
        else {
            self.step("s10", Answer::No, self.title());
            let unclear = self.joint();
            let class =
                if unclear { Classification::NeedsHuman } else { Classification::Normative };
            return (class, None);
        };
        let (standing, basis) = category.standing(self.criteria);
        let settles = standing == Standing::Listed && self.strength <= Strength::Slight;
        let (answer, class) = if settles {
            (Answer::Yes, Classification::NotNormative)
        } else {
            (Answer::Unclear, Classification::NeedsHuman)
        };
        self.told("s10", answer, category.quotes, Some(basis.to_owned()));
        (class, Some(category.name.to_owned()))
    }

    /// Whether a party organ issues it together with others: what that means nobody has read.
    fn joint(&self) -> bool {
        self.subject.issued_by(IssuerClass::Party)
    }
}
