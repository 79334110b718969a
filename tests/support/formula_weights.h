// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace sightline::test {

/// Values of the tensor `name` under the golden data's weight formula (docs/numerics.md, Formula weights); `arch` is
/// one of resnet, resnext, efficientnet, tiny_efficientnet, swin, cait, vit, deit, dinov2, convnext, densenet, vgg,
/// inception, mobilenetv3, or plain (a gain of 1). Empty for buffers the formula leaves alone.
/// @param generator  what the numbers are drawn for; empty: the tensor's name, which decides the kind of values
std::vector<float> formulaTensor(const std::string& arch, const std::string& name,
                                 const std::vector<std::int64_t>& shape, const std::string& generator = {});
/// u_i in [0,1) of element i.
double formulaUniform(const std::string& name, std::uint64_t i);

}  // namespace sightline::test
