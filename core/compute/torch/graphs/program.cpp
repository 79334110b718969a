// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/graphs/program.h"

#include <algorithm>
#include <iterator>
#include <new>
#include <set>
#include <stdexcept>

#include "core/base/error.h"
#include "core/compute/torch/networks/failure.h"
#include "core/compute/torch/networks/program_classifier.h"
#include "core/compute/torch/networks/taps.h"

namespace sightline::graphs {

int Program::addConstant(c10::IValue value) {
  const int place = addValue();
  constants_.emplace(place, std::move(value));
  return place;
}

torch::Tensor Program::constantTensor(int value) const {
  const auto it = constants_.find(value);
  return it != constants_.end() && it->second.isTensor() ? it->second.toTensor() : torch::Tensor();
}

namespace {

std::vector<c10::IValue> runOne(const Step& step, const std::vector<c10::IValue>& values) {
  std::vector<c10::IValue> in;
  in.reserve(step.inputs.size());
  for (const int place : step.inputs) in.push_back(place < 0 ? c10::IValue() : values[static_cast<std::size_t>(place)]);
  try {
    return step.run(in);
  } catch (const Error&) {
    throw;
  } catch (const std::bad_alloc&) {
    throw;
  } catch (TensorTooLarge& e) {
    if (e.node.empty()) e.node = step.name;
    throw;
  } catch (const std::exception& e) {
    throw std::runtime_error("Error: " + step.name + ": " + reasonOf(e));
  }
}

}  // namespace

void Program::fold() {
  torch::NoGradGuard noGrad;
  std::set<int> shapes;
  std::vector<Step> kept;
  for (Step& step : steps) {
    bool constant = true, shape = true;
    for (const int place : step.inputs) {
      const bool known = place < 0 || isConstant(place);
      constant = constant && known;
      shape = shape && (known || shapes.count(place) > 0);
    }
    if (constant) {
      std::vector<c10::IValue> values(static_cast<std::size_t>(valueCount_));
      for (const int place : step.inputs)
        if (place >= 0) values[static_cast<std::size_t>(place)] = constants_.at(place);
      const auto out = runOne(step, values);
      for (std::size_t i = 0; i < step.outputs.size() && i < out.size(); ++i)
        if (step.outputs[i] >= 0) constants_.emplace(step.outputs[i], out[i]);
      continue;
    }
    step.kind = shape || step.readsShapesOnly ? Step::Kind::Shape : Step::Kind::Data;
    if (step.kind == Step::Kind::Shape) {
      hasShapes_ = true;
      shapes.insert(step.outputs.begin(), step.outputs.end());
      shapes.erase(-1);
    }
    kept.push_back(std::move(step));
  }
  steps = std::move(kept);
}

std::optional<c10::IValue> Program::valueFromShapes(int value, const torch::Tensor& images) const {
  torch::NoGradGuard noGrad;
  std::set<int> data{input}, wanted{value};
  for (const Step& step : steps)
    if (!step.readsShapesOnly &&
        std::any_of(step.inputs.begin(), step.inputs.end(), [&](int place) { return data.count(place) > 0; }))
      data.insert(step.outputs.begin(), step.outputs.end());
  if (data.count(value)) return {};
  std::vector<const Step*> needed;
  for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
    if (std::none_of(step->outputs.begin(), step->outputs.end(), [&](int place) { return wanted.count(place) > 0; }))
      continue;
    wanted.insert(step->inputs.begin(), step->inputs.end());
    needed.push_back(&*step);
  }
  Values values(static_cast<std::size_t>(valueCount_));
  for (const auto& [place, known] : constants_) values[static_cast<std::size_t>(place)] = known;
  values[static_cast<std::size_t>(input)] = images;
  for (auto step = needed.rbegin(); step != needed.rend(); ++step) execute(**step, values, nullptr, {});
  return values[static_cast<std::size_t>(value)];
}

void Program::drop() {
  std::set<int> wanted{output};
  std::vector<Step> kept;
  for (auto it = steps.rbegin(); it != steps.rend(); ++it) {
    const bool read = std::any_of(it->outputs.begin(), it->outputs.end(), [&](int v) { return wanted.count(v) > 0; });
    if (!read) continue;
    forAllParts(*it, [&](const Step& step) { wanted.insert(step.inputs.begin(), step.inputs.end()); });
    kept.push_back(std::move(*it));
  }
  steps.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
  std::erase_if(constants_, [&](const auto& constant) { return !wanted.count(constant.first); });
}

void Program::forgetPacked() {
  const auto forget = [](const Step& step) {
    if (step.core.convolution) step.core.convolution->forget();
    if (step.core.linear) step.core.linear->packed->forget();
  };
  for (const Step& step : steps) forAllParts(step, forget);
}

void Program::plan() {
  std::vector<int> lastUse(static_cast<std::size_t>(valueCount_), -1);
  const auto use = [&](int place, std::size_t at) {
    if (place >= 0 && !isConstant(place)) lastUse[static_cast<std::size_t>(place)] = static_cast<int>(at);
  };
  for (std::size_t i = 0; i < steps.size(); ++i)
    forAllParts(steps[i], [&](const Step& step) {
      for (const int place : step.inputs) use(place, i);
      for (const int place : step.outputs) use(place, i);
    });
  std::set<int> wanted;
  forShapes_.assign(steps.size(), 0);
  for (std::size_t i = steps.size(); i-- > 0;) {
    const auto& out = steps[i].outputs;
    forShapes_[i] = steps[i].kind == Step::Kind::Shape ||
                    std::any_of(out.begin(), out.end(), [&](int place) { return wanted.count(place) > 0; });
    if (forShapes_[i]) wanted.insert(steps[i].inputs.begin(), steps[i].inputs.end());
    wanted.erase(-1);
  }
  last_.assign(steps.size(), {});
  for (std::size_t place = 0; place < lastUse.size(); ++place)
    if (lastUse[place] >= 0 && static_cast<int>(place) != output)
      last_[static_cast<std::size_t>(lastUse[place])].push_back(static_cast<int>(place));
}

void Program::execute(const Step& step, Values& values, const ProgramConfig* config, const ImageBatch& batch) const {
  if (config && !step.parts.empty() && std::any_of(step.hidden.begin(), step.hidden.end(), [](const auto& path) {
        return TapRecorder::listensTo(path);
      })) {
    for (const Step& part : step.parts) execute(part, values, config, batch);
    return;
  }
  auto out = runOne(step, values);
  if (config && !out.empty() && out[0].isTensor())
    for (const auto& [path, type] : step.offers) {
      if (!TapRecorder::listensTo(path)) continue;
      const auto y = out[0].toTensor();
      out[0] = TapRecorder::offer(path, type, y, y.is_floating_point() ? placeOf(y, *config, batch) : TokenPlace{});
    }
  for (std::size_t i = 0; i < step.outputs.size() && i < out.size(); ++i)
    if (step.outputs[i] >= 0) values[static_cast<std::size_t>(step.outputs[i])] = std::move(out[i]);
}

std::shared_ptr<const Program::Fixed> Program::fixedFor(const torch::Tensor& images) {
  const auto shape = images.sizes().vec();
  {
    const std::lock_guard lock(mutex_);
    if (const auto it = fixed_.find(shape); it != fixed_.end()) return it->second;
  }
  // What it takes to know the shapes, once and without a gradient, so that later passes need not: an answer never
  // depends on whether it is the first of its size.
  torch::NoGradGuard noGrad;
  auto fixed = std::make_shared<Fixed>();
  Values values(static_cast<std::size_t>(valueCount_));
  for (const auto& [place, value] : constants_) values[static_cast<std::size_t>(place)] = value;
  values[static_cast<std::size_t>(input)] = images.detach();
  const auto single = [&](const Step& step) {
    execute(step, values, nullptr, {});
    if (step.kind != Step::Kind::Shape) return;
    for (const int place : step.outputs)
      if (place >= 0) fixed->emplace_back(place, values[static_cast<std::size_t>(place)]);
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!forShapes_[i]) continue;
    single(steps[i]);  // values between the parts of a step are read by nobody else
    for (const int place : last_[i]) values[static_cast<std::size_t>(place)] = c10::IValue();
  }
  const std::lock_guard lock(mutex_);
  constexpr std::size_t kMostSizes = 32;
  if (fixed_.size() >= kMostSizes) fixed_.clear();
  return fixed_.emplace(shape, std::move(fixed)).first->second;
}

c10::IValue Program::run(const torch::Tensor& images, const ProgramConfig& config) {
  Values values(static_cast<std::size_t>(valueCount_));
  for (const auto& [place, value] : constants_) values[static_cast<std::size_t>(place)] = value;
  if (hasShapes_)
    for (const auto& [place, value] : *fixedFor(images)) values[static_cast<std::size_t>(place)] = value;
  values[static_cast<std::size_t>(input)] = images;
  const ImageBatch batch = ImageBatch::of(images);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].kind != Step::Kind::Shape) execute(steps[i], values, &config, batch);
    for (const int place : last_[i]) values[static_cast<std::size_t>(place)] = c10::IValue();
  }
  return output >= 0 ? values[static_cast<std::size_t>(output)] : c10::IValue();
}

}  // namespace sightline::graphs
