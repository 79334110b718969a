// SPDX-License-Identifier: GPL-3.0-or-later
// ONNX' arithmetic, comparisons and logic, value by value; shapes spread as numpy's do.
#include "core/compute/torch/graphs/onnx_operators.h"

namespace sightline::graphs {
namespace {

using T = torch::Tensor;

/// Before opset 7 axes were given; from then on shapes spread as numpy's do.
template <T (*function)(const T&, const T&)>
OnnxFunction two(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors { return {function(in.at(0), in.at(1))}; };
}
template <T (*function)(const T&)>
OnnxFunction one(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors { return {function(in.at(0))}; };
}
/// Of one or more.
template <T (*function)(const T&, const T&)>
OnnxFunction several(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors {
    T y = in.at(0);
    for (std::size_t i = 1; i < in.size(); ++i) y = function(y, in[i]);
    return {y};
  };
}

T add(const T& a, const T& b) { return a + b; }
T subtract(const T& a, const T& b) { return a - b; }
T multiply(const T& a, const T& b) { return a * b; }
/// Whole numbers are cut towards zero, as in C.
T divide(const T& a, const T& b) {
  if (a.is_floating_point()) return a / b;
  checkQuotient(a, b);
  return at::div(a, b, "trunc");
}
/// The result has the type of the base; squares, which LayerNorm is written with, are cheaper as a product.
T power(const T& a, const T& b) {
  if (b.numel() == 1 && b.dim() == 0) {
    const double exponent = b.item<double>();
    if (exponent == 2) return a * a;
    if (exponent == 0.5 && a.is_floating_point()) return a.sqrt();
    return at::pow(a, exponent).to(a.scalar_type());
  }
  return at::pow(a, b).to(a.scalar_type());
}
T smaller(const T& a, const T& b) { return at::minimum(a, b); }
T larger(const T& a, const T& b) { return at::maximum(a, b); }
T equal(const T& a, const T& b) { return a == b; }
T less(const T& a, const T& b) { return a < b; }
T lessOrEqual(const T& a, const T& b) { return a <= b; }
T greater(const T& a, const T& b) { return a > b; }
T greaterOrEqual(const T& a, const T& b) { return a >= b; }
T both(const T& a, const T& b) { return at::logical_and(a, b); }
T either(const T& a, const T& b) { return at::logical_or(a, b); }
T oneOf(const T& a, const T& b) { return at::logical_xor(a, b); }
T opposite(const T& a) { return at::logical_not(a); }
T negative(const T& a) { return -a; }
T magnitude(const T& a) { return a.abs(); }
T down(const T& a) { return a.floor(); }
T up(const T& a) { return a.ceil(); }
T nearest(const T& a) { return a.round(); }  // halves to even, in both
T inverse(const T& a) { return a.reciprocal(); }
T root(const T& a) { return a.sqrt(); }
T exponential(const T& a) { return a.exp(); }
T logarithm(const T& a) { return a.log(); }
T signOf(const T& a) { return a.sign(); }
T errorFunction(const T& a) { return a.erf(); }
T sine(const T& a) { return a.sin(); }
T cosine(const T& a) { return a.cos(); }
T tangent(const T& a) { return a.tan(); }
T arcSine(const T& a) { return a.asin(); }
T arcCosine(const T& a) { return a.acos(); }
T arcTangent(const T& a) { return a.atan(); }
T sineOfHyperbola(const T& a) { return a.sinh(); }
T cosineOfHyperbola(const T& a) { return a.cosh(); }
T notANumber(const T& a) { return a.isnan(); }
T same(const T& a) { return a; }

OnnxFunction modulo(const OnnxContext& c) {
  const bool asInC = c.number("fmod", 0) != 0;
  return [asInC](const Tensors& in) -> Tensors {
    checkQuotient(in.at(0), in.at(1));
    return {asInC ? at::fmod(in.at(0), in.at(1)) : at::remainder(in.at(0), in.at(1))};
  };
}

OnnxFunction choose(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors {
    T a = in.at(1), b = in.at(2);
    if (a.scalar_type() != b.scalar_type()) b = b.to(a.scalar_type());
    return {at::where(in.at(0).to(torch::kBool), a, b)};
  };
}

OnnxFunction mean(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors {
    T y = in.at(0);
    for (std::size_t i = 1; i < in.size(); ++i) y = y + in[i];
    return {y / static_cast<double>(in.size())};
  };
}

OnnxFunction cast(const OnnxContext& c) {
  const auto to = c.number("to", 0);
  torch::ScalarType type = torch::kFloat;
  switch (to) {
    case 1:
    case 10:
    case 11:
    case 16: break;  // everything real is computed in single precision
    case 2: type = torch::kByte; break;
    case 3: type = torch::kChar; break;
    case 5: type = torch::kShort; break;
    case 6: type = torch::kInt; break;
    case 7: type = torch::kLong; break;
    case 9: type = torch::kBool; break;
    default: c.refuse(message("turns numbers into something that is not known (type {1})", to));
  }
  return [type](const Tensors& in) -> Tensors { return {in.at(0).to(type)}; };
}

OnnxFunction castLike(const OnnxContext&) {
  return [](const Tensors& in) -> Tensors { return {in.at(0).to(in.at(1).scalar_type())}; };
}

/// In a network that is asked and not trained.
OnnxFunction dropout(const OnnxContext& c) {
  if (const auto training = c.constant(2); training.defined() && training.to(torch::kBool).any().item<bool>())
    c.refuse("is a dropout in training mode: call model.eval() before the export");
  return [](const Tensors& in) -> Tensors { return {in.at(0), torch::ones_like(in.at(0), torch::kBool)}; };
}

}  // namespace

std::vector<OnnxOperator> onnxElementwise() {
  return {{"Abs", "", one<magnitude>},
          {"Acos", "", one<arcCosine>},
          {"Add", "", two<add>},
          {"And", "", two<both>},
          {"Asin", "", one<arcSine>},
          {"Atan", "", one<arcTangent>},
          {"Cast", "real numbers of any precision become single precision", cast},
          {"CastLike", "", castLike},
          {"Ceil", "", one<up>},
          {"Cos", "", one<cosine>},
          {"Cosh", "", one<cosineOfHyperbola>},
          {"Div", "", two<divide>},
          {"Dropout", "as in a network that is not trained", dropout},
          {"Equal", "", two<equal>},
          {"Erf", "", one<errorFunction>},
          {"Exp", "", one<exponential>},
          {"Floor", "", one<down>},
          {"Greater", "", two<greater>},
          {"GreaterOrEqual", "", two<greaterOrEqual>},
          {"Identity", "", one<same>},
          {"IsNaN", "", one<notANumber>},
          {"Less", "", two<less>},
          {"LessOrEqual", "", two<lessOrEqual>},
          {"Log", "", one<logarithm>},
          {"Max", "", several<larger>},
          {"Mean", "", mean},
          {"Min", "", several<smaller>},
          {"Mod", "", modulo},
          {"Mul", "", two<multiply>},
          {"Neg", "", one<negative>},
          {"Not", "", one<opposite>},
          {"Or", "", two<either>},
          {"Pow", "", two<power>},
          {"Reciprocal", "", one<inverse>},
          {"Round", "", one<nearest>},
          {"Sign", "", one<signOf>},
          {"Sin", "", one<sine>},
          {"Sinh", "", one<sineOfHyperbola>},
          {"Sqrt", "", one<root>},
          {"Sub", "", two<subtract>},
          {"Sum", "", several<add>},
          {"Tan", "", one<tangent>},
          {"Where", "", choose},
          {"Xor", "", two<oneOf>}};
}

}  // namespace sightline::graphs
