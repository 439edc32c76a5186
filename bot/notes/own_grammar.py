"""What may stand in a workspace's own template: its syntax tree, read by an allow-list. Pure.

Showing a text with {{ }}, asking with {% if %}, going through points with {% for %}: of these, and of the names that
`own_facts` has, a template is made. Everything else is refused, with its line and with what to write instead.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from bot.notes.own_facts import FACTS, PARTS, Shape
from bot.support.patterns import regex
from bot.wording.catalog import say
from bot.wording.phrases import Phrase, phrase

DEEPEST = 12
"""How many {% if %} and {% for %} may stand inside each other, and how many "and", "or" and "not" in one question."""
LOOPS = 2
MOST_PROBLEMS = 10
UNSEEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and halves of characters: neither PostgreSQL nor Slack takes all of them."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with a template: what happened and what to do. It may quote the template."""

    line: int
    text: Phrase

    def __str__(self) -> str:
        return say("own_grammar.line", line=self.line, text=self.text)


class Unusable(Exception):
    """No note can be made with this template, and `problems` say why: our own template takes its place."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def parse(source: str, environment: Environment) -> nodes.Template:
    """The syntax tree of a template that holds nothing but what is allowed; Unusable for any other."""
    tree = _parsed(source, environment)
    scope = _Scope({each.name: each.shape for each in FACTS})
    if problems := tuple(dict.fromkeys(_problems(tree.body, scope))):
        raise Unusable(*problems[:MOST_PROBLEMS])
    return tree


def _parsed(source: str, environment: Environment) -> nodes.Template:
    parser = None
    try:
        parser = Parser(environment, source)
        return parser.parse()
    except TemplateSyntaxError as error:
        why = _short((error.message or "").split(". ")[-1].removesuffix("."), 100)
        raise Unusable(Problem(error.lineno, phrase("own_grammar.not_read", why=why))) from error
    except RecursionError as error:
        raise Unusable(Problem(parser.stream.current.lineno if parser else 1, _TOO_DEEP)) from error


_TOO_DEEP = phrase("own_grammar.too_deep")
_INSTEAD = {
    Shape.YES_NO: phrase("own_grammar.yes_or_no"),
    Shape.POINTS: phrase("own_grammar.a_list"),
    Shape.POINT: phrase("own_grammar.a_point"),
    Shape.LOOP: phrase("own_grammar.a_loop"),
}


@dataclass(frozen=True)
class _Scope:
    """Where a piece of a template stands: the names it may use, and what it stands inside of."""

    names: Mapping[str, Shape]
    depth: int = 0
    loops: int = 0


def _problems(body: Iterable[nodes.Node], scope: _Scope) -> Iterator[Problem]:
    """What of these statements is not allowed, one problem for each expression."""
    inner = replace(scope, depth=scope.depth + 1)
    for node in body:
        match node:
            case nodes.If() | nodes.For() if scope.depth == DEEPEST:
                yield Problem(node.lineno, _TOO_DEEP)
            case nodes.Output(nodes=shown):
                for each in shown:
                    yield from _refusals(each, scope, only=Shape.TEXT)
            case nodes.If():
                yield from _refusals(node.test, scope)
                for branch in (node.body, node.elif_, node.else_):
                    yield from _problems(branch, inner)
            case nodes.For(target=nodes.Name(name=name), test=None, recursive=False) if _is_new(name, scope):
                yield from _refusals(node.iter, scope, only=Shape.POINTS)
                if scope.loops == LOOPS:
                    yield Problem(node.lineno, phrase("own_grammar.loops", most=LOOPS))
                yield from _problems(node.body, _in_loop(inner, name))
                yield from _problems(node.else_, inner)
            case nodes.For():
                yield Problem(node.lineno, phrase("own_grammar.loop_with_a_new_name"))
            case _:
                yield _refused(node)


def _is_new(name: str, scope: _Scope) -> bool:
    return name not in scope.names and name != "loop"


def _in_loop(scope: _Scope, name: str) -> _Scope:
    return replace(scope, loops=scope.loops + 1, names={**scope.names, name: Shape.POINT, "loop": Shape.LOOP})


def _refusals(node: nodes.Node, scope: _Scope, only: Shape | None = None) -> Iterator[Problem]:
    """Why an expression may not stand here: its problem, or that it is not of the one shape that is wanted."""
    try:
        shape = _shape(node, replace(scope, depth=0))
    except Unusable as found:
        yield from found.problems
    else:
        if only is Shape.POINTS and shape is not only:
            yield Problem(node.lineno, phrase("own_grammar.loop_through_points"))
        elif only is Shape.TEXT and shape is not only:
            yield Problem(node.lineno, _INSTEAD[shape])


def _shape(node: nodes.Node, scope: _Scope) -> Shape:
    """What an expression gives; Unusable where it holds anything that is not allowed."""
    inner = replace(scope, depth=scope.depth + 1)
    match node:
        case _ if scope.depth > DEEPEST:
            raise Unusable(Problem(node.lineno, _TOO_DEEP))
        case nodes.TemplateData():
            return Shape.TEXT
        case nodes.Const(value=str() as text) if not UNSEEN.search(text):
            return Shape.TEXT
        case nodes.Name(name=name):
            return _named(name, node.lineno, scope)
        case nodes.Getattr(node=nodes.Name(name=name), attr=part):
            return _part(name, part, node.lineno, scope)
        case nodes.Not(node=asked):
            _shape(asked, inner)
            return Shape.YES_NO
        case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right):
            one, other = _shape(left, inner), _shape(right, inner)
            return one if one is other else Shape.YES_NO
        case nodes.Compare(expr=first, ops=[nodes.Operand(op="eq" | "ne", expr=second)]):
            _shape(first, inner)
            _shape(second, inner)
            return Shape.YES_NO
    raise Unusable(_refused(node))


def _named(name: str, line: int, scope: _Scope) -> Shape:
    if name not in scope.names:
        unknown = phrase("own_grammar.unknown_name", name=_short(name), known=", ".join(scope.names))
        raise Unusable(Problem(line, unknown))
    return scope.names[name]


def _part(name: str, part: str, line: int, scope: _Scope) -> Shape:
    parts = PARTS.get(_named(name, line, scope), {})
    if part not in parts:
        whole, name = _short(f"{name}.{part}"), _short(name)
        unknown = phrase("own_grammar.no_parts", whole=whole, name=name)
        if parts:
            unknown = phrase("own_grammar.other_parts", whole=whole, name=name, parts=tuple(parts))
        raise Unusable(Problem(line, unknown))
    return parts[part]


NOT_ALLOWED = {
    nodes.Call: "call",
    nodes.Filter: "filter",
    nodes.Test: "test",
    nodes.Getitem: "item",
    nodes.CondExpr: "if_inside",
    nodes.Const: "value",
    nodes.Getattr: "dot",
    nodes.Concat: "concat",
    nodes.BinExpr: "arithmetic",
    nodes.UnaryExpr: "arithmetic",
    nodes.Compare: "comparison",
    nodes.Assign: "set",
}
"""What people try, and by which name the catalog has it."""


def _refused(node: nodes.Node) -> Problem:
    tried = next((name for kind, name in NOT_ALLOWED.items() if isinstance(node, kind)), "")
    said = phrase(f"own_grammar.tried.{tried}") if tried else f"`{type(node).__name__.lower()}`"
    line = node.lineno or next(inner.lineno for inner in node.iter_child_nodes())  # {% autoescape %} has none itself
    return Problem(line, phrase("own_grammar.cannot_have", what=said))


def _short(text: str, longest: int = 40) -> str:
    return text if len(text) <= longest else f"{text[:longest]}..."
