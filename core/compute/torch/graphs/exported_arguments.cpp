// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/exported_arguments.h"

#include <stdexcept>

namespace sightline::graphs {
namespace {

using Kind = ExportedArgument::Kind;
using T = torch::Tensor;

c10::IValue scalarType(std::int64_t code) {
  switch (code) {
    case 1: return static_cast<int64_t>(torch::kByte);
    case 2: return static_cast<int64_t>(torch::kChar);
    case 3: return static_cast<int64_t>(torch::kShort);
    case 4: return static_cast<int64_t>(torch::kInt);
    case 5: return static_cast<int64_t>(torch::kLong);
    case 12: return static_cast<int64_t>(torch::kBool);
    default: return static_cast<int64_t>(torch::kFloat);  // everything real is computed in single precision
  }
}

c10::IValue memoryFormat(std::int64_t code) {
  switch (code) {
    case 1: return static_cast<int64_t>(at::MemoryFormat::Contiguous);
    case 2: return static_cast<int64_t>(at::MemoryFormat::ChannelsLast);
    case 4: return static_cast<int64_t>(at::MemoryFormat::Preserve);
    default: return {};
  }
}

/// A number where a tensor is asked for, as PyTorch makes one of it: it does not decide the result's type.
T numberAsTensor(const at::Scalar& number) {
  auto t = c10::scalar_to_tensor(number);
  t.unsafeGetTensorImpl()->set_wrapped_number(true);
  return t;
}

}  // namespace

Argument preparedArgument(const ExportedArgument& a, const c10::TypePtr& wanted,
                          const std::function<std::size_t(const std::string& value)>& input) {
  c10::TypePtr type = wanted;
  if (type)
    if (const auto optional = type->cast<c10::OptionalType>()) type = optional->getElementType();
  Argument out;
  const bool real = type && type->kind() == c10::TypeKind::FloatType;
  const bool tensor = type && type->kind() == c10::TypeKind::TensorType;
  switch (a.kind) {
    case Kind::None:
    case Kind::Ignored: break;
    case Kind::Value:
      out.form = Argument::Form::Value;
      out.from = {{0, input(a.text)}};
      break;
    case Kind::Number:
      out.fixed = tensor ? c10::IValue(numberAsTensor(a.number))
                  : real ? c10::IValue(static_cast<double>(a.number))
                         : c10::IValue(a.number);
      break;
    case Kind::Real: out.fixed = tensor ? c10::IValue(numberAsTensor(a.real)) : c10::IValue(a.real); break;
    case Kind::Flag: out.fixed = a.number != 0; break;
    case Kind::Text: out.fixed = a.text; break;
    case Kind::Type: out.fixed = scalarType(a.number); break;
    case Kind::Format: out.fixed = memoryFormat(a.number); break;
    case Kind::Reals: out.fixed = a.reals; break;
    case Kind::Flags: {
      c10::List<bool> flags;
      for (const auto flag : a.numbers) flags.push_back(flag != 0);
      out.fixed = flags;
      break;
    }
    case Kind::Numbers:
      out.fixed = a.numbers;
      for (std::size_t i = 0; i < a.values.size(); ++i)
        if (!a.values[i].empty()) {
          out.form = Argument::Form::Numbers;
          out.from.emplace_back(i, input(a.values[i]));
        }
      break;
    case Kind::Values: {
      const auto list = type ? type->cast<c10::ListType>() : nullptr;
      const bool optional = list && list->getElementType()->kind() == c10::TypeKind::OptionalType;
      out.form = optional ? Argument::Form::OptionalTensors : Argument::Form::Tensors;
      out.fixed = static_cast<int64_t>(a.values.size());
      for (std::size_t i = 0; i < a.values.size(); ++i)
        if (!a.values[i].empty()) out.from.emplace_back(i, input(a.values[i]));
      if (!optional && out.from.size() != a.values.size()) throw std::invalid_argument("has a list with gaps");
      break;
    }
  }
  return out;
}

std::vector<c10::IValue> readyArguments(const std::vector<Argument>& arguments, const std::vector<c10::IValue>& in) {
  std::vector<c10::IValue> values;
  values.reserve(arguments.size());
  for (const Argument& a : arguments) {
    switch (a.form) {
      case Argument::Form::Fixed: values.push_back(a.fixed); break;
      case Argument::Form::Value: values.push_back(in[a.from[0].second]); break;
      case Argument::Form::Numbers: {
        auto numbers = a.fixed.toIntVector();
        for (const auto& [at, from] : a.from) numbers[at] = in[from].toInt();
        values.emplace_back(std::move(numbers));
        break;
      }
      case Argument::Form::Tensors: {
        std::vector<T> tensors;
        for (const auto& [at, from] : a.from) tensors.push_back(in[from].toTensor());
        values.emplace_back(std::move(tensors));
        break;
      }
      case Argument::Form::OptionalTensors: {
        std::vector<c10::optional<T>> tensors(static_cast<std::size_t>(a.fixed.toInt()));
        for (const auto& [at, from] : a.from) tensors[at] = in[from].toTensor();
        values.emplace_back(c10::List<c10::optional<T>>(tensors));
        break;
      }
    }
  }
  return values;
}

}  // namespace sightline::graphs
